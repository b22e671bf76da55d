using CourseForge.Cli;

return Tool.RunProcess(args);
