namespace Mosip.Partner.Cli;

/// <summary>Options that are right one by one and make no sense together.</summary>
internal sealed class UsageException(string message) : Exception(message);
