namespace Mosip.Partner.Adjudication;

/// <summary>Who decided and what they say; MOSIP keeps it. May be personal: it does not print.</summary>
public sealed record OperatorNotes
{
    /// <summary>The id of the operator.</summary>
    public string? PrimaryOperatorId { get; init; }

    /// <summary>The operator's comment, for example <c>MATCHED</c>.</summary>
    public string? PrimaryOperatorComments { get; init; }

    /// <summary>The id of the second operator.</summary>
    public string? SecondaryOperatorId { get; init; }

    /// <summary>The second operator's comment.</summary>
    public string? SecondaryOperatorComments { get; init; }

    /// <summary>Nothing of the content.</summary>
    public override string ToString() => nameof(OperatorNotes);
}
