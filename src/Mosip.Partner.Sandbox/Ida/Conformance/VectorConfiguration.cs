using System.Globalization;
using System.Text.Json;
using Mosip.Partner.Sandbox.Ida.Matching;
using Mosip.Partner.Sandbox.Ida.State;

namespace Mosip.Partner.Sandbox.Ida.Conformance;

/// <summary>Turns the configuration of a vector file, and the deviations of a case, into IDA's.</summary>
internal static class VectorConfiguration
{
    private const string MappingPrefix = "identityMapping.";
    private const string EndpointIdPrefix = "ida.api.id.";

    private static readonly Dictionary<string, Func<IdaConfiguration, JsonElement, IdaConfiguration>> Properties = new(StringComparer.Ordinal)
    {
        ["authrequest.received-time-allowed.seconds"] = (c, v) => c with { ReceivedTimeAllowedSeconds = Number(v) },
        ["authrequest.received-time-adjustment.seconds"] = (c, v) => c with { ReceivedTimeAdjustmentSeconds = Number(v) },
        ["authrequest.biometrics.allowed-segment-time-difference-in-seconds"] = (c, v) => c with { SegmentTimeDifferenceSeconds = Number(v) },
        ["datetime.pattern"] = (c, v) => c with { DateTimePattern = Text(v) },
        ["biometrics.datetime.pattern"] = (c, v) => c with { BiometricDateTimePattern = Text(v) },
        ["mosip.date-of-birth.pattern"] = (c, v) => c with { DateOfBirthPattern = Text(v) },
        ["auth.types.allowed"] = (c, v) => c with { AuthTypesAllowed = Text(v) },
        ["ekyc.auth.types.allowed"] = (c, v) => c with { KycAuthTypesAllowed = Text(v) },
        ["request.idtypes.allowed"] = (c, v) => c with { IdTypesAllowed = Text(v) },
        ["mosip.ida.handle-types.regex"] = (c, v) => c with { HandleTypes = v.EnumerateObject().ToDictionary(entry => entry.Name, entry => Text(entry.Value)) },
        ["mosip.kernel.uin.length"] = (c, v) => c with { UinLength = Number(v) },
        ["mosip.kernel.vid.length"] = (c, v) => c with { VidLength = Number(v) },
        ["mosip.kernel.pin.length"] = (c, v) => c with { PinLength = Number(v) },
        ["mosip.mandatory-languages"] = (c, v) => c with { MandatoryLanguages = Text(v) },
        ["mosip.optional-languages"] = (c, v) => c with { OptionalLanguages = Text(v) },
        ["mosip.ida.allowed.enviromemnts"] = (c, v) => c with { AllowedEnvironments = Text(v) },
        ["mosip.ida.allowed.domain.uris"] = (c, v) => c with { AllowedDomainUris = Text(v) },
        ["mosip.fingerprint.fmr.enabled"] = (c, v) => c with { FmrEnabled = bool.Parse(Text(v)) },
        ["mosip.uin.alias"] = (c, v) => c with { UinAlias = Text(v) },
        ["mosip.vid.alias"] = (c, v) => c with { VidAlias = Text(v) },
        ["mosip.handle.alias"] = (c, v) => c with { HandleAlias = Text(v) },
    };

    /// <summary>Reads <c>configuration</c>, <c>identityMapping</c> and <c>normalisation</c> of <c>serverState</c>.</summary>
    public static IdaConfiguration Read(JsonElement serverState)
    {
        IdaConfiguration configuration = new();
        if (serverState.TryGetProperty("configuration", out JsonElement properties))
            configuration = Apply(configuration, properties);
        if (serverState.TryGetProperty("identityMapping", out JsonElement mapping) && mapping.TryGetProperty("static", out JsonElement entries))
            configuration = configuration with { IdentityMapping = IdentityMapping.Default.WithStatic(entries.EnumerateObject().Select(entry => KeyValuePair.Create(entry.Name, Attributes(entry.Value)))) };
        if (serverState.TryGetProperty("normalisation", out JsonElement rules))
            configuration = configuration with { Normalizer = new TextNormalizer(rules.EnumerateObject().ToDictionary(rule => rule.Name, rule => Text(rule.Value))) };
        return configuration;
    }

    /// <summary>Applies properties; those that do not bear on requests are passed over.</summary>
    public static IdaConfiguration Apply(IdaConfiguration configuration, JsonElement properties)
    {
        foreach (JsonProperty property in properties.EnumerateObject())
        {
            if (Properties.TryGetValue(property.Name, out Func<IdaConfiguration, JsonElement, IdaConfiguration>? apply))
                configuration = apply(configuration, property.Value);
            else if (property.Name.StartsWith(EndpointIdPrefix, StringComparison.Ordinal))
                configuration = configuration with { EndpointIds = new Dictionary<string, string?>(configuration.EndpointIds) { [property.Name] = property.Value.GetString() } };
            else if (property.Name.StartsWith(MappingPrefix, StringComparison.Ordinal))
                configuration = configuration with { IdentityMapping = configuration.IdentityMapping.With([KeyValuePair.Create(property.Name[MappingPrefix.Length..], Attributes(property.Value))]) };
        }

        return configuration;
    }

    private static IReadOnlyList<string> Attributes(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(Text)] : IdaConfiguration.Entries(Text(value));

    private static int Number(JsonElement value) => int.Parse(Text(value), CultureInfo.InvariantCulture);

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Null => "",
        _ => value.GetRawText(),
    };
}
