using System.Text;
using System.Text.Json.Nodes;
using FsCheck.Xunit;
using Mosip.Partner.Abis;
using Mosip.Partner.Abis.Requests;

namespace Mosip.Partner.Tests.Unit.Abis;

/// <summary>Requests as MOSIP and its compliance toolkit write them, and what is wrong with others, in the order of the toolkit.</summary>
public class AbisRequestReaderTests
{
    private const string Insert = """
        {
          "id" : "mosip.abis.insert",
          "version" : "1.1",
          "requestId" : "5b0c0e0a-6d1e-4f0e-9f5e-2d0a3f7c1b11",
          "requesttime" : "2025-03-04T05:06:07.089Z",
          "referenceId" : "a5c9d1f2-0b3e-4c55-8f4e-77aa10c2d9e0",
          "referenceURL" : "http://datashare.datashare/v1/datashare/get/p/s/k"
        }
        """;

    private const string Identify = """
        { "id" : "mosip.abis.identify", "version" : "1.1",
          "requestId" : "77f7b1c4-9a0e-4d53-8d63-1c2b3a4d5e6f", "requesttime" : "2025-03-04T05:06:07.091Z",
          "referenceId" : "a5c9d1f2-0b3e-4c55-8f4e-77aa10c2d9e0", "referenceUrl" : "",
          "flags" : { "maxResults" : "30", "targetFPIR" : "30" },
          "gallery" : { "referenceIds" : [ { "referenceId" : "c0ffee00-1111-4222-8333-444455556666" }, { "referenceId" : null }, null ] } }
        """;

    [Fact]
    public void Insert_OfMosip_IsRead()
    {
        AbisRequest request = Read(Insert);

        Assert.Null(request.Failure);
        Assert.Same(AbisOperation.Insert, request.Operation);
        Assert.Equal("http://datashare.datashare/v1/datashare/get/p/s/k", request.ReferenceUrl);
    }

    [Fact]
    public void Identify_OfMosip_IsRead_WithoutTheNullsOfItsGallery()
    {
        AbisRequest request = Read(Identify);

        Assert.Null(request.Failure);
        Assert.Equal(["c0ffee00-1111-4222-8333-444455556666"], request.Gallery!);
        Assert.Equal("30", request.Flags["maxResults"]);
    }

    [Theory]
    [InlineData("null", false)]
    [InlineData("{}", false)]
    [InlineData("""{ "referenceIds": null }""", false)]
    [InlineData("""{ "referenceIds": [] }""", false)]
    [InlineData("""{ "referenceIds": [ { "referenceId": null } ] }""", true)]
    public void Gallery_WithoutIds_IsEverything_UnlessIdsWereMeant(string gallery, bool isEmptyGallery)
    {
        JsonNode json = JsonNode.Parse(Identify)!;
        json["gallery"] = JsonNode.Parse(gallery);

        AbisRequest request = Read(json.ToJsonString());

        Assert.Null(request.Failure);
        Assert.Equal(isEmptyGallery, request.Gallery is { Count: 0 });
    }

    [Theory]
    [InlineData("version", 13)]
    [InlineData("requestId", 6)]
    [InlineData("requesttime", 9)]
    [InlineData("referenceId", 5)]
    [InlineData("referenceURL", 8)]
    [InlineData("id", 14)]
    public void Insert_MemberUnderAnotherName_IsMissing_NotUnknown(string member, int reason)
    {
        JsonObject json = JsonNode.Parse(Insert)!.AsObject();
        json[member + "XXX"] = json[member]!.DeepClone();
        json.Remove(member);

        Assert.Equal((AbisFailureReason)reason, Read(json.ToJsonString()).Failure);
    }

    [Theory]
    [InlineData("id", "\"abis.invalid.id\"", 14)]
    [InlineData("version", "\"1.0\"", 13)]
    [InlineData("version", "1.1", 13)]
    [InlineData("requestId", "\" \"", 6)]
    [InlineData("requestId", "7", 4)]
    [InlineData("requesttime", "null", 9)]
    [InlineData("requesttime", "\"Tue, 04 Mar 2025 05:06:07 GMT\"", 15)]
    [InlineData("requesttime", "\"2025-03-04T05:06:07Z\"", 15)]
    [InlineData("requesttime", "\"2025-02-30T05:06:07.000Z\"", 15)]
    [InlineData("referenceId", "\"\"", 5)]
    [InlineData("referenceId", "{}", 4)]
    [InlineData("referenceURL", "\"\"", 8)]
    [InlineData("newUnknownValue", "\"x\"", 4)]
    [InlineData("flags", "{}", 4)]
    public void Insert_WithAWrongValue_HasItsReason(string member, string value, int reason)
    {
        JsonNode json = JsonNode.Parse(Insert)!;
        json[member] = JsonNode.Parse(value);

        Assert.Equal((AbisFailureReason)reason, Read(json.ToJsonString()).Failure);
    }

    [Fact]
    public void SeveralThingsWrong_TheFirstInOrderIsTold()
    {
        JsonObject json = JsonNode.Parse(Insert)!.AsObject();
        int[] expected = [14, 13, 6, 9, 5, 8, 4];
        foreach (string member in (string[])["id", "version", "requestId", "requesttime", "referenceId", "referenceURL"])
            json[member] = "";
        json["unknown"] = 1;

        var told = new List<int>();
        foreach (string member in (string[])["id", "version", "requestId", "requesttime", "referenceId", "referenceURL", "unknown"])
        {
            told.Add((int)Read(json.ToJsonString()).Failure!);
            if (member == "unknown")
                json.Remove(member);
            else
                json[member] = JsonNode.Parse(Insert)![member]!.DeepClone();
        }

        Assert.Equal(expected, told);
        Assert.Null(Read(json.ToJsonString()).Failure);
    }

    [Fact]
    public void Insert_WithTheOtherSpellingOfTheAddress_IsRead()
    {
        AbisRequest request = Read(Insert.Replace("referenceURL", "referenceUrl", StringComparison.Ordinal));

        Assert.Null(request.Failure);
        Assert.StartsWith("http://", request.ReferenceUrl, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gallery", "[]")]
    [InlineData("gallery", """{ "referenceIds": {} }""")]
    [InlineData("gallery", """{ "referenceIds": [ "x" ] }""")]
    [InlineData("flags", "\"x\"")]
    public void Identify_WithAWrongShape_HasReason4(string member, string value)
    {
        JsonNode json = JsonNode.Parse(Identify)!;
        json[member] = JsonNode.Parse(value);

        Assert.Equal(AbisFailureReason.InvalidRequest, Read(json.ToJsonString()).Failure);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("[]")]
    [InlineData("{\"id\":\"mosip.abis.ping\"")]
    [InlineData("{\"id\":\"a\",\"id\":\"b\"}")]
    [InlineData("{\"id\":\"\\ud800\"}")]
    public void NoObject_IsNoRequest(string content) => Assert.Null(AbisRequestReader.Read(Encoding.UTF8.GetBytes(content)));

    [Property]
    public bool AnyBytes_AreReadWithoutAnException(byte[] content) => AbisRequestReader.Read(content) is null or { Failure: not null };

    [Property]
    public bool AnyTextAsAMember_GivesAnAnswer(string text)
    {
        JsonNode json = JsonNode.Parse(Insert)!;
        json["requesttime"] = text;
        return Read(json.ToJsonString()) is { Failure: not null };
    }

    private static AbisRequest Read(string json) => AbisRequestReader.Read(Encoding.UTF8.GetBytes(json))!;
}
