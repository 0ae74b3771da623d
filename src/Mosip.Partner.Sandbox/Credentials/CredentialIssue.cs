using System.Text.Json.Nodes;

namespace Mosip.Partner.Sandbox.Credentials;

/// <summary>What a format turns into a credential.</summary>
internal sealed record CredentialIssue
{
    public required CredentialRequest Request { get; init; }

    public required Resident Resident { get; init; }

    public required IReadOnlyList<IssuedAttribute> Attributes { get; init; }

    public required DateTimeOffset Now { get; init; }
}

/// <summary>A credential as the partner will open it.</summary>
/// <param name="Document">The JSON object.</param>
/// <param name="EventData">Further members of the event's <c>data</c>.</param>
internal sealed record FormattedCredential(JsonObject Document, JsonObject EventData);
