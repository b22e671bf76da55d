// The floor that start-up is measured against: what an empty ahead-of-time compiled .NET program costs on the same
// machine.
Console.WriteLine("hello");
