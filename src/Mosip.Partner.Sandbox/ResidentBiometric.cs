namespace Mosip.Partner.Sandbox;

/// <summary>An enrolled biometric.</summary>
/// <param name="Type"><c>Finger</c>, <c>Iris</c> or <c>Face</c>.</param>
/// <param name="SubType">For example <c>Left IndexFinger</c> or <c>Left</c>; empty for a face.</param>
/// <param name="Data">The record, compared byte by byte.</param>
public sealed record ResidentBiometric(string Type, string SubType, ReadOnlyMemory<byte> Data)
{
    /// <summary>Whether the data is what an extractor has made of the record.</summary>
    internal bool IsTemplate { get; init; }

    internal bool IsFace => IsOf("Face");

    /// <summary>The type only.</summary>
    public override string ToString() => $"{Type} record";

    internal bool IsOf(string type) => string.Equals(Type, type, StringComparison.OrdinalIgnoreCase);

    internal bool Is(string type, string subType) => IsOf(type) && string.Equals(SubType, subType, StringComparison.OrdinalIgnoreCase);
}
