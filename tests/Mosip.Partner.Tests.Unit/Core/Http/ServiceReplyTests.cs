using System.Net;
using System.Text;
using FsCheck;
using FsCheck.Xunit;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Http;

namespace Mosip.Partner.Tests.Unit.Core.Http;

public class ServiceReplyTests
{
    private const string Whole = """{"id":null,"responsetime":"2025-03-04T10:15:30.871Z","response":{"a":1},"errors":[]}""";

    [Property(MaxTest = 500)]
    public bool Read_AnyBytes_IsAReplyOrATransportFault(byte[] body, bool isSuccess) => IsHandled(body ?? [], isSuccess ? HttpStatusCode.OK : HttpStatusCode.Unauthorized);

    [Property(MaxTest = 500)]
    public bool Read_DamagedReply_IsAReplyOrATransportFault(NonNegativeInt position, byte value, bool isSuccess)
    {
        byte[] body = Encoding.UTF8.GetBytes(Whole);
        body[position.Get % body.Length] = value;
        return IsHandled(body, isSuccess ? HttpStatusCode.OK : HttpStatusCode.BadRequest);
    }

    [Property]
    public void Read_ReplyCutAnywhere_IsNeverAReply(NonNegativeInt length)
    {
        byte[] body = Encoding.UTF8.GetBytes(Whole)[..(length.Get % Whole.Length)];

        MosipTransportException e = Assert.Throws<MosipTransportException>(() => ServiceReply.Read(body, HttpStatusCode.OK, "test"));

        Assert.Contains(e.Fault, (MosipTransportFault[])[MosipTransportFault.NotJson, MosipTransportFault.TruncatedReply]);
    }

    [Fact]
    public void Read_ByteOrderMarkAndBlanks_AreIgnored()
    {
        ServiceReply reply = ServiceReply.Read(Encoding.UTF8.GetBytes("\uFEFF \r\n" + Whole + "\r\n "), HttpStatusCode.OK, "test");

        Assert.Equal(1, reply.Response.GetProperty("a").GetInt32());
        Assert.Equal(new DateTimeOffset(2025, 3, 4, 10, 15, 30, 871, TimeSpan.Zero), reply.ResponseTime);
    }

    private static bool IsHandled(byte[] body, HttpStatusCode status)
    {
        try
        {
            ServiceReply reply = ServiceReply.Read(body, status, "test");
            return status == HttpStatusCode.OK || reply.Errors.Count > 0;
        }
        catch (MosipTransportException e)
        {
            return status == HttpStatusCode.OK || e.StatusCode == status;
        }
    }
}
