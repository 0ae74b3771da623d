using Mosip.Partner.Core.Privacy;

namespace Mosip.Partner.Cli.Auth;

/// <summary>Reads the id of an individual from the command line.</summary>
internal static class IndividualIds
{
    /// <summary>The kinds that can be named.</summary>
    public static string[] Types => [IndividualIdType.Vid.Value, IndividualIdType.Uin.Value, IndividualIdType.Handle.Value];

    /// <summary>Reads an id of the given kind, or of the kind that its form shows.</summary>
    /// <exception cref="ArgumentException">The length, a character or the check digit is wrong. The message does not repeat the id.</exception>
    public static IndividualId Parse(string text, string? type)
    {
        if (type is null)
            return IndividualId.TryParse(text, out IndividualId id) ? id : Explain(text);
        if (type == IndividualIdType.Uin.Value)
            return IndividualId.Uin(text);
        return type == IndividualIdType.Vid.Value ? IndividualId.Vid(text) : IndividualId.Handle(text);
    }

    // The strict readers of the kinds say best what is wrong.
    private static IndividualId Explain(string text) => text.Length switch
    {
        IndividualId.UinLength => IndividualId.Uin(text),
        IndividualId.VidLength => IndividualId.Vid(text),
        _ => throw new ArgumentException($"The id is neither a UIN ({IndividualId.UinLength} digits) nor a VID ({IndividualId.VidLength} digits) nor a handle such as ...@phone; it has {text.Length} characters.", nameof(text)),
    };
}
