using System.Globalization;
using System.Text.Json;
using Mosip.Partner.Core.Policies.Json;

namespace Mosip.Partner.Core.Policies;

/// <summary>How shared data travels (<c>dataSharePolicies</c>). All values are texts, as PMS wants them.</summary>
public sealed record ShareTerms
{
    /// <summary>The way: <c>Data Share</c> (the event holds an address to fetch from) or <c>direct</c> (the event holds the data).</summary>
    public required string TypeOfShare { get; init; }

    /// <summary>How many minutes a share can be fetched. PMS takes any text; see <see cref="ValidFor"/>.</summary>
    public required string ValidForInMinutes { get; init; }

    /// <summary>How often a share can be fetched. PMS takes any text; see <see cref="Fetches"/>.</summary>
    public required string TransactionsAllowed { get; init; }

    /// <summary>Whether the share as a whole is encrypted: <c>Partner Based</c> (for the partner's certificate) or <c>none</c>.</summary>
    public required string EncryptionType { get; init; }

    /// <summary>The host that serves the share.</summary>
    public required string ShareDomain { get; init; }

    /// <summary>Where the data comes from, for example <c>ID Repository</c>.</summary>
    public required string Source { get; init; }

    /// <summary>The protocol, for example <c>https</c>; null where the policy names none.</summary>
    public string? Protocol { get; init; }

    /// <summary>Members that this SDK does not know, as they came. PMS lets them pass here.</summary>
    public IReadOnlyDictionary<string, JsonElement> UnknownMembers { get; init; } = PolicyObject.NoMembers;

    /// <summary><see cref="ValidForInMinutes"/> as a duration; null where the text is no positive whole number.</summary>
    public TimeSpan? ValidFor => Number(ValidForInMinutes) is { } minutes ? TimeSpan.FromMinutes(minutes) : null;

    /// <summary><see cref="TransactionsAllowed"/> as a number; null where the text is no positive whole number.</summary>
    public int? Fetches => Number(TransactionsAllowed);

    /// <summary>Whether the event holds the data itself.</summary>
    public bool IsDirect => TypeOfShare == "direct";

    /// <summary>Whether the share is encrypted for the partner's certificate.</summary>
    public bool IsEncrypted => EncryptionType == "Partner Based";

    /// <summary>
    /// What in the terms costs a partner data or privacy sooner or later, in words: fewer than two fetches, no encryption. Empty where there is nothing of the kind. PMS takes
    /// such terms all the same.
    /// </summary>
    public IReadOnlyList<string> Warnings =>
    [
        .. Fetches < 2 && !IsDirect
            ? (string[])["The policy allows one fetch of a share (transactionsAllowed 1): when the connection is lost while it is read, the data is lost. Allow two at least."]
            : [],
        .. EncryptionType == "none"
            ? (string[])["The policy does not encrypt the share (encryptionType none): whatever carries or keeps it reads the person's data. Use Partner Based."]
            : [],
    ];

    internal static ShareTerms Read(PolicyObject terms) => new()
    {
        TypeOfShare = terms.TakeText("typeOfShare") ?? "",
        ValidForInMinutes = terms.TakeText("validForInMinutes") ?? "",
        TransactionsAllowed = terms.TakeText("transactionsAllowed") ?? "",
        EncryptionType = terms.TakeText("encryptionType") ?? "",
        ShareDomain = terms.TakeText("shareDomain") ?? "",
        Source = terms.TakeText("source") ?? "",
        Protocol = terms.TakeText("protocol"),
        UnknownMembers = terms.TakeRest(),
    };

    internal void WriteMembers(Utf8JsonWriter writer)
    {
        writer.WriteString("typeOfShare", TypeOfShare);
        writer.WriteString("validForInMinutes", ValidForInMinutes);
        writer.WriteString("transactionsAllowed", TransactionsAllowed);
        writer.WriteString("encryptionType", EncryptionType);
        writer.WriteString("shareDomain", ShareDomain);
        writer.WriteString("source", Source);
        writer.WriteIfSet("protocol", Protocol);
        writer.WriteUnknown(UnknownMembers);
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0 ? number : null;
}
