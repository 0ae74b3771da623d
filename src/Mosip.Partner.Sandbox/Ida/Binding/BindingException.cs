namespace Mosip.Partner.Sandbox.Ida.Binding;

/// <summary>A member has a JSON form that its Java member cannot take (Jackson's mapping exception). IDA answers IDA-MLC-007 without a hint.</summary>
internal sealed class BindingException(string path, string expected, string actual) : Exception($"{path}: {expected} expected")
{
    public RefusalExplanation Why { get; } = new($"form of {path}", expected, actual);
}
