using System.Reflection;
using BenchmarkDotNet.Running;

// Not typeof(Program): the web application, whose internals are visible here, has one too.
BenchmarkSwitcher.FromAssembly(Assembly.GetExecutingAssembly()).Run(args);
