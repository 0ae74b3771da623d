using System.Text.Json;

namespace Mosip.Partner.Tests.Unit.Vectors;

/// <summary>One case of a vector file.</summary>
internal sealed record VectorCase(JsonElement Json)
{
    public string Id => Json.GetProperty("id").GetString()!;

    public string Direction => Json.GetProperty("direction").GetString()!;

    public JsonElement Inputs => Json.GetProperty("inputs");

    public JsonElement Expected => Json.GetProperty("expected");

    public string Input(string name) => Inputs.GetProperty(name).GetString()!;

    public string? OptionalInput(string name) => Inputs.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;

    public byte[] InputHex(string name) => Convert.FromHexString(OptionalInput(name) ?? "");

    public string Expect(string name) => Expected.GetProperty(name).GetString()!;

    public byte[] ExpectHex(string name) => Convert.FromHexString(Expect(name));
}
