using System.Text.Json;
using FsCheck;
using FsCheck.Xunit;
using Mosip.Partner.Management;
using Mosip.Partner.Management.Pms;

namespace Mosip.Partner.Tests.Unit.Management;

public class InstantConverterTests
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new InstantConverter() } };

    [Property]
    public bool Read_UndoesWrite(long milliseconds)
    {
        DateTimeOffset instant = DateTimeOffset.UnixEpoch.AddMilliseconds(milliseconds % 60_000_000_000_000);
        return JsonSerializer.Deserialize<DateTimeOffset>(JsonSerializer.Serialize(instant, Options), Options) == instant;
    }

    [Property]
    public bool Read_AnyText_IsAnInstantOrAJsonFault(string? text)
    {
        try
        {
            JsonSerializer.Deserialize<DateTimeOffset>(JsonSerializer.Serialize(text), Options);
            return true;
        }
        catch (JsonException)
        {
            return true;
        }
    }

    [Theory]
    [InlineData("99999999999999999")]
    [InlineData("1.5")]
    [InlineData("true")]
    public void Read_NoInstant_IsAJsonFault(string json) => Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<DateTimeOffset>(json, Options));

    [Property]
    public bool Status_AnyText_IsData(string? text) => JsonSerializer.Deserialize<ApprovalStatus>(JsonSerializer.Serialize(text)) == new ApprovalStatus(text ?? "");
}
