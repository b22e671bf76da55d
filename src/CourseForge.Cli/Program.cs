using CourseForge.Cli;

using var host = ToolHost.OfProcess();
return Tool.Run(args, host);
