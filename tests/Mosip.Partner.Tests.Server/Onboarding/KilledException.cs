namespace Mosip.Partner.Tests.Server.Onboarding;

/// <summary>The end of a process, as far as a test can play it: no code of the product catches it.</summary>
public sealed class KilledException() : Exception("The process was killed here.");
