using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mosip.Partner.Biometrics;

namespace AdjudicationDesk.Country;

/// <summary>Somebody who does not exist, as MOSIP shares people with adjudicators.</summary>
public sealed record SamplePerson
{
    /// <summary>The full name by language.</summary>
    public required IReadOnlyDictionary<string, string> Name { get; init; }

    public required string DateOfBirth { get; init; }

    public required string Gender { get; init; }

    public required string Address { get; init; }

    public required string City { get; init; }

    public string? Phone { get; init; }

    /// <summary>The face; null where none is shared.</summary>
    public DrawnFace? Face { get; init; }

    /// <summary>A finger that is missing.</summary>
    public string? MissingFinger { get; init; }

    /// <summary>The documents by category.</summary>
    public IReadOnlyDictionary<string, byte[]> Documents { get; init; } = new Dictionary<string, byte[]>();

    /// <summary>What MOSIP shares.</summary>
    /// <param name="isRepository">From the ID repository, which makes JSON of every value once more; else from a packet.</param>
    public byte[] ToShare(bool isRepository)
    {
        var name = new JsonArray([.. Name.Select(name => new JsonObject { ["language"] = name.Key, ["value"] = name.Value })]);
        return JsonSerializer.SerializeToUtf8Bytes(new JsonObject
        {
            ["biometrics"] = Face is null ? null : Base64Url.EncodeToString(Biometrics(Face).ToXml()),
            ["identity"] = new JsonObject
            {
                ["fullName"] = name.ToJsonString(),
                ["dateOfBirth"] = Value(DateOfBirth),
                ["gender"] = Value(Gender),
                ["addressLine1"] = Value(Address),
                ["city"] = Value(City),
                ["phone"] = Value(Phone),
            },
            ["documents"] = Documents.Count == 0 ? null : new JsonObject(Documents.Select(document => KeyValuePair.Create(document.Key, (JsonNode?)Base64Url.EncodeToString(document.Value)))),
            ["metaInfo"] = null,
            ["audits"] = null,
        });

        string? Value(string? text) => isRepository ? JsonSerializer.Serialize(text) : text;
    }

    /// <summary>Nothing of the person.</summary>
    public override string ToString() => nameof(SamplePerson);

    private CbeffDocument Biometrics(DrawnFace face)
    {
        var picture = new CbeffRecord { Type = BiometricType.Face, Format = CbeffFormat.FaceImage, Data = face.ToRecord() };
        return MissingFinger is null ? new CbeffDocument(picture) : new CbeffDocument(picture, new CbeffRecord
        {
            Type = BiometricType.Finger,
            Subtypes = MissingFinger.Split(' '),
            Format = CbeffFormat.FingerImage,
            Others = new Dictionary<string, string> { ["EXCEPTION"] = "true" },
        });
    }
}
