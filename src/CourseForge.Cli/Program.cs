using CourseForge.Cli;

using var surroundings = Surroundings.OfProcess();
return Tool.Run(args, surroundings);
