using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Sandbox.Ida.Validation;

/// <summary>The errors that the validators collect. Equal ones are sent once.</summary>
internal sealed class ValidationErrors
{
    private readonly List<Refusal> _items = [];

    public bool HasErrors => _items.Count > 0;

    public IReadOnlyList<MosipError> Errors => [.. _items.Select(item => item.Error).Distinct()];

    public IReadOnlyList<RefusalExplanation> Explanations => [.. _items.Select(item => item.Why).Distinct()];

    public void Reject(IdaErrorTemplate error, RefusalExplanation why, params ReadOnlySpan<string?> arguments) => _items.Add(new Refusal(error.With(arguments), why));

    /// <summary>A mandatory member is not there or empty.</summary>
    public void RejectMissing(string parameter) =>
        Reject(IdaErrors.MissingInputParameter, new($"presence of {parameter}", "a value", "none"), parameter);

    /// <summary>A member has a value that the rule does not take.</summary>
    public void RejectInvalid(string parameter, string expected, string actual) =>
        Reject(IdaErrors.InvalidInputParameter, new($"value of {parameter}", expected, actual), parameter);
}
