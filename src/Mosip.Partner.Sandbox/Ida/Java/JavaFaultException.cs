namespace Mosip.Partner.Sandbox.Ida.Java;

/// <summary>
/// Stands for an exception that MOSIP's code does not expect: it ends in HTTP 500 when it leaves the filter and in IDA-MLC-007 when the
/// controller raises it.
/// </summary>
internal sealed class JavaFaultException(string javaName, RefusalExplanation why) : Exception(javaName)
{
    public const string NullPointer = "NullPointerException";
    public const string ClassCast = "ClassCastException";
    public const string IllegalState = "IllegalStateException";
    public const string IllegalArgument = "IllegalArgumentException";
    public const string NumberFormat = "NumberFormatException";
    public const string ArrayIndex = "ArrayIndexOutOfBoundsException";
    public const string DateTimeParse = "DateTimeParseException";
    public const string IdAuthUnchecked = "IdAuthUncheckedException";

    public string JavaName => Message;

    public RefusalExplanation Why { get; } = why;
}
