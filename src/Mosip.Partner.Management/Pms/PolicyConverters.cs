using System.Text.Json;
using System.Text.Json.Serialization;
using Mosip.Partner.Core.Policies;

namespace Mosip.Partner.Management.Pms;

/// <summary>Writes a policy document into <c>policies</c>. Reading takes the policy's type: see <see cref="PolicyDetails.ReadDocument"/>.</summary>
internal sealed class PolicyDocumentConverter : JsonConverter<PolicyDocument>
{
    public override bool CanConvert(Type typeToConvert) => typeof(PolicyDocument).IsAssignableFrom(typeToConvert);

    public override PolicyDocument Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("A policy document is read with its policy's type.");

    public override void Write(Utf8JsonWriter writer, PolicyDocument value, JsonSerializerOptions options) => value.WriteTo(writer);
}

/// <summary>The text of <c>policyType</c>.</summary>
internal sealed class PolicyTypeConverter : JsonConverter<PolicyType>
{
    public override bool HandleNull => true;

    public override PolicyType Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString() ?? "");

    public override void Write(Utf8JsonWriter writer, PolicyType value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
