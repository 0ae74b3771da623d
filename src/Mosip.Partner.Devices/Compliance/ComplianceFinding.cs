namespace Mosip.Partner.Devices;

/// <summary>One thing that a validator found.</summary>
/// <param name="At">Where: a JSON path such as <c>$[0].error.errorCode</c>, or the field of a biometric record.</param>
/// <param name="Rule">Which rule, for a schema its keyword, such as <c>required</c> or <c>enum</c>.</param>
/// <param name="Message">What is wrong, without values of the document.</param>
/// <param name="IsWarning">Whether the document is accepted all the same.</param>
public sealed record ComplianceFinding(string At, string Rule, string Message, bool IsWarning = false)
{
    /// <summary>The finding in a line; a warning says so.</summary>
    public override string ToString() => $"{(IsWarning ? "warning: " : "")}{At}: {Message}";
}
