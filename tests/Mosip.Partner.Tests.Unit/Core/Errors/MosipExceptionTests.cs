using System.Net;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Tests.Unit.Core.Errors;

public class MosipExceptionTests
{
    private static readonly MosipError General = new(new("IDA-MLC-007"), "Request could not be processed. Please try again");

    [Fact]
    public void ServiceException_SaysWhatWhyAndNext()
    {
        MosipError cause = new(new("IDA-MPA-007"), "License key does not belong to a registered MISP");

        MosipServiceException exception = new("auth", [General, cause], "A1b2C3d4E5");

        Assert.Same(cause, exception.Error);
        Assert.Equal([General, cause], exception.Errors);
        Assert.Equal(MosipErrorCategory.Misp, exception.Category);
        Assert.Equal("auth", exception.Operation);
        Assert.Equal("A1b2C3d4E5", exception.TransactionId);
        Assert.Contains("'auth'", exception.Message, StringComparison.Ordinal);
        Assert.Contains("IDA-MPA-007", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Ask the MISP", exception.Message, StringComparison.Ordinal);
        Assert.Contains("docs/errors/IDA-MPA-007.md", exception.Message, StringComparison.Ordinal);
        Assert.Contains("A1b2C3d4E5", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ServiceException_ParameterOfTheMessage_IsKept()
    {
        MosipServiceException exception = new("auth", [new(new("IDA-MLC-006"), "Missing Input Parameter - request/biometrics/0/data/digitalId/make")], null);

        Assert.Contains("request/biometrics/0/data/digitalId/make", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("4370296312658178")]
    [InlineData("VID:4370296312658178,")]
    [InlineData("amina@example.org")]
    [InlineData("a8Kq72Lz0pW4nV91xC")]
    public void ServiceException_EchoedInput_IsNotRepeated(string canary)
    {
        MosipServiceException exception = new("auth", [new(new("IDA-MLC-009"), $"Invalid Input Parameter - {canary}")], null);

        Assert.DoesNotContain(canary, exception.ToString(), StringComparison.Ordinal);
        Assert.Contains("Invalid Input Parameter - ***", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ServiceException_TextOfAnInternalException_IsLeftOut()
    {
        MosipServiceException exception = new("upload", [new(new("KER-KMS-500"), "Cannot parse canary")], null);

        Assert.DoesNotContain("canary", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ServiceException_HostileText_StaysOnOneLineAndShort()
    {
        MosipError hostile = new(new("X\r\n" + new string('x', 1_000)), string.Concat(Enumerable.Repeat("word\r\n\u001b[31m ", 10_000)));

        string message = new MosipServiceException("auth", [hostile], null).Message;

        Assert.DoesNotContain(message, character => char.IsControl(character));
        Assert.True(message.Length < 1_000);
    }

    [Theory]
    [InlineData(MosipTransportFault.NotReached, null, true, false)]
    [InlineData(MosipTransportFault.TlsFailed, null, false, false)]
    [InlineData(MosipTransportFault.TimedOut, null, true, true)]
    [InlineData(MosipTransportFault.ConnectionLost, null, true, true)]
    [InlineData(MosipTransportFault.HttpStatus, 302, false, true)]
    [InlineData(MosipTransportFault.HttpStatus, 404, false, false)]
    [InlineData(MosipTransportFault.HttpStatus, 408, true, false)]
    [InlineData(MosipTransportFault.HttpStatus, 429, true, false)]
    [InlineData(MosipTransportFault.HttpStatus, 500, true, true)]
    [InlineData(MosipTransportFault.HttpStatus, 501, false, true)]
    [InlineData(MosipTransportFault.HttpStatus, 503, true, true)]
    [InlineData(MosipTransportFault.HttpStatus, null, false, true)]
    [InlineData(MosipTransportFault.NotJson, 200, false, true)]
    [InlineData(MosipTransportFault.TruncatedReply, 200, false, true)]
    [InlineData(MosipTransportFault.UnexpectedReply, 200, false, true)]
    [InlineData(MosipTransportFault.ReplyTooLarge, 200, false, true)]
    public void TransportException_SaysWhetherToRepeat(MosipTransportFault fault, int? status, bool transient, bool mayHaveBeenProcessed)
    {
        MosipTransportException exception = new(fault, "auth", statusCode: (HttpStatusCode?)status);

        Assert.Equal(transient, exception.IsTransient);
        Assert.Equal(mayHaveBeenProcessed, exception.MayHaveBeenProcessed);
    }

    [Fact]
    public void TransportException_NamesTheStatus_AndItsInnerException()
    {
        InvalidOperationException inner = new("inner");

        MosipTransportException exception = new(MosipTransportFault.HttpStatus, "otp", "A1b2C3d4E5", HttpStatusCode.BadGateway, "api.example.org", inner);

        Assert.Same(inner, exception.InnerException);
        Assert.Contains("HTTP 502", exception.Message, StringComparison.Ordinal);
        Assert.Contains("(api.example.org)", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Exceptions_OfEveryFault_SayWhatFailedAndTheNextStep()
    {
        MosipException[] exceptions =
        [
            .. Enum.GetValues<MosipTransportFault>().Select(fault => new MosipTransportException(fault, "work")),
            .. Enum.GetValues<MosipCryptoFault>().Select(fault => new MosipCryptoException(fault, "work")),
            .. Enum.GetValues<MosipInputFault>().Select(fault => new MosipInputException(fault, "work")),
        ];

        Assert.All(exceptions, exception => Assert.Matches("^MOSIP operation 'work' failed: [^.]+\\. [A-Z].+\\.$", exception.Message));
        Assert.Equal(exceptions.Length, exceptions.Select(exception => exception.Message).Distinct().Count());
    }

    [Fact]
    public void Exceptions_UnknownFault_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new MosipTransportException((MosipTransportFault)99, "work"));
        Assert.Throws<ArgumentOutOfRangeException>(() => new MosipCryptoException((MosipCryptoFault)99, "work"));
        Assert.Throws<ArgumentOutOfRangeException>(() => new MosipInputException((MosipInputFault)99, "work"));
    }
}
