namespace Mosip.Partner.Sandbox.Envelopes;

/// <summary>What MOSIP's mapper reads a member of a request as. It turns one plain value into another; what it cannot turn makes the whole body unreadable.</summary>
internal enum FieldKind
{
    /// <summary>Text; numbers and truth values become text.</summary>
    Text,

    /// <summary>True or false; their words and numbers become truth values.</summary>
    Flag,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A time in the one form <c>yyyy-MM-dd'T'HH:mm:ss.SSS'Z'</c>.</summary>
    Time,

    /// <summary>A JSON object, with or without rules for its members.</summary>
    Object,

    /// <summary>A list of texts.</summary>
    Texts,

    /// <summary>A list of objects.</summary>
    Objects,

    /// <summary>Any JSON.</summary>
    Any,
}
