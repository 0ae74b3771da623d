using System.Text;
using FsCheck.Xunit;
using Mosip.Partner.Adjudication;
using Mosip.Partner.Adjudication.Cases;
using Mosip.Partner.Messaging;

namespace Mosip.Partner.Tests.Unit.Adjudication;

/// <summary>Requests as MOSIP writes them, and such as it should not.</summary>
public class CaseMessageTests
{
    // From a release since 1.2.0, with an update: two references of the applicant.
    private const string Lts = """
        {
          "id" : "mosip.manual.adjudication.adjudicate",
          "version" : "1.0",
          "requestId" : "9c2c5b54-0f4b-4f63-8a5b-3c7d0c5c1d22",
          "referenceId" : "10002100741000320250304050607",
          "requesttime" : "2025-03-04T05:07:00.000Z",
          "referenceURL" : "[{\"source\":\"packet\",\"status\":\"FAILED\",\"url\":\"http://datashare.datashare/packet\"},{\"source\":\"idrepo\",\"status\":\"PROCESSED\",\"url\":null}]",
          "addtional" : null,
          "gallery" : { "referenceIds" : [ {
              "referenceId" : "10002100741000120240101010101",
              "referenceURL" : "[{\"source\":\"idrepo\",\"status\":\"PROCESSED\",\"url\":\"http://datashare.datashare/idrepo\"}]" } ] }
        }
        """;

    [Fact]
    public void Read_RequestWithListsOfReferences_HasSourcesAndStatuses()
    {
        AdjudicationCase read = Read(Lts);

        Assert.Equal(("9c2c5b54-0f4b-4f63-8a5b-3c7d0c5c1d22", "10002100741000320250304050607"), (read.RequestId, read.RegistrationId));
        Assert.Equal(new DateTimeOffset(2025, 3, 4, 5, 7, 0, TimeSpan.Zero), read.RequestedAt);
        Assert.Equal([new SharedReference("packet", "FAILED", "http://datashare.datashare/packet"), new SharedReference("idrepo", "PROCESSED", null)], read.Applicant);
        GalleryEntry entry = Assert.Single(read.Gallery);
        Assert.Equal("10002100741000120240101010101", entry.RegistrationId);
        Assert.Equal([new SharedReference("idrepo", "PROCESSED", "http://datashare.datashare/idrepo")], entry.References);
    }

    [Fact]
    public void Read_RequestOf115_HasPlainAddresses()
    {
        AdjudicationCase read = Read("""{"id":" mosip.manual.adjudication.adjudicate ","version":"1.0","requestId":"a","referenceId":"b","referenceURL":"http://datashare/x","gallery":{"referenceIds":[{"referenceId":"c","referenceURL":"http://datashare/y"}]}}""");

        Assert.Equal([new SharedReference(null, null, "http://datashare/x")], read.Applicant);
        Assert.Equal([new SharedReference(null, null, "http://datashare/y")], Assert.Single(read.Gallery).References);
        Assert.Null(read.RequestedAt);
    }

    [Theory]
    [InlineData("\"gallery\":null")]
    [InlineData("\"gallery\":{\"referenceIds\":null}")]
    [InlineData("\"gallery\":{\"referenceIds\":[]}")]
    [InlineData("\"gallery\":{\"referenceIds\":[null,{\"referenceId\":null},{\"referenceId\":\"\"},7]}")]
    [InlineData("\"referenceURL\":null")]
    [InlineData("\"unknown\":[[[[[[[[[[{}]]]]]]]]]]")]
    [InlineData("\"addtional\":[{\"abisId\":\"x\",\"response\":{\"candidateList\":{\"candidates\":[{\"modalities\":[{\"analytics\":{\"a\":{}}}]}]}}}]")]
    public void Read_WithNullsOrMore_IsACaseWithoutGallery(string member) => Assert.Empty(Read(Minimal(member)).Gallery);

    [Fact]
    public void Read_GalleryEntryWithoutReference_IsKept() =>
        Assert.Empty(Assert.Single(Read(Minimal("""  "gallery":{"referenceIds":[{"referenceId":"c","referenceURL":null}]}  """)).Gallery).References);

    [Fact]
    public void Read_OtherSpellingOfTheReference_IsTaken() => Assert.Single(Read(Minimal("\"referenceUrl\":\"http://datashare/x\"")).Applicant);

    [Fact]
    public void Read_Verification_HasNoGallery() =>
        Assert.Empty(Read("""{"id":"mosip.verification.adjudicate","version":"1.0","requestId":"a","referenceId":"b","referenceURL":"http://x","gallery":{"referenceIds":[{"referenceId":"c"}]}}""", CaseKind.Verification).Gallery);

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"id":"mosip.verification.adjudicate","requestId":"a","referenceId":"b"}""")]
    [InlineData("""{"requestId":"a","referenceId":"b"}""")]
    [InlineData("""{"id":"mosip.manual.adjudication.adjudicate","version":"2.0","requestId":"a","referenceId":"b"}""")]
    [InlineData("""{"id":"mosip.manual.adjudication.adjudicate","referenceId":"b"}""")]
    [InlineData("""{"id":"mosip.manual.adjudication.adjudicate","requestId":"a"}""")]
    [InlineData("""{"id":"mosip.manual.adjudication.adjudicate","requestId":"a","requestId":"a","referenceId":"b"}""")]
    [InlineData("""{"id":"mosip.manual.adjudication.adjudicate","requestId":7,"referenceId":"b"}""")]
    [InlineData("""{"id":"mosip.manual.adjudication.adjudicate","requestId":"a","referenceId":"b","referenceURL":"[{"}""")]
    [InlineData("""{"id":"mosip.manual.adjudication.adjudicate","requestId":"a","referenceId":"b"}{}""")]
    public void Read_NoCase_SaysWhyAndNothingOfTheContent(string json) => Assert.Throws<FormatException>(() => Read(json));

    [Fact]
    public void Read_TooDeep_IsRefused() => Assert.Throws<FormatException>(() => Read(Minimal("\"a\":" + new string('[', 100) + new string(']', 100))));

    [Property]
    public bool Read_AnyBytes_IsACaseOrRefused(byte[] bytes)
    {
        try
        {
            return new CaseMessage(QueueMessageClass.Text, bytes ?? []).Read(CaseKind.Adjudication) is not null;
        }
        catch (FormatException)
        {
            return true;
        }
    }

    [Property]
    public bool Unpack_UndoesPack(bool isText, byte[] bytes)
    {
        var message = new CaseMessage(isText ? QueueMessageClass.Text : QueueMessageClass.Bytes, bytes ?? []);
        CaseMessage unpacked = CaseMessage.Unpack(message.Pack());
        return unpacked.Class == message.Class && unpacked.Json.Span.SequenceEqual(message.Json.Span);
    }

    [Property]
    public bool CaseId_IsReadAsItIsWritten_AndDoesNotShowTheRegistration(string registrationId)
    {
        CaseId id = CaseId.First(registrationId ?? "").Next;
        return CaseId.TryParse(id.ToString()) == id && id.Number == 2 && ((registrationId ?? "").Length < 8 || !id.ToString().Contains(registrationId!, StringComparison.Ordinal));
    }

    private static string Minimal(string member) => $$"""{"id":"mosip.manual.adjudication.adjudicate","requestId":"a","referenceId":"b",{{member}}}""";

    private static AdjudicationCase Read(string json, CaseKind kind = CaseKind.Adjudication) => new CaseMessage(QueueMessageClass.Text, Encoding.UTF8.GetBytes(json)).Read(kind);
}
