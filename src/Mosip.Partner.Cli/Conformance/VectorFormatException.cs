namespace Mosip.Partner.Cli.Conformance;

/// <summary>A vector file or a case in it is not of the format that it should have.</summary>
internal sealed class VectorFormatException(string message, Exception? innerException = null) : Exception(message, innerException);
