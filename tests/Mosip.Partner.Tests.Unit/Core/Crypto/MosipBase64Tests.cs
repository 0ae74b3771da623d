using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Mosip.Partner.Core.Crypto;

namespace Mosip.Partner.Tests.Unit.Core.Crypto;

public class MosipBase64Tests
{
    /// <summary>Texts near to base64: mostly right characters, short enough to meet every padding, with what people get wrong.</summary>
    public static Arbitrary<string> NearBase64()
    {
        var letter = Gen.Frequency(
            (20, Gen.Elements(JavaBase64.Url.ToCharArray())),
            (4, Gen.Elements('+', '/', '-', '_')),
            (3, Gen.Constant('=')),
            (1, Gen.Elements(' ', '\r', '\n', '\t', '.', '%', '\0', '\u00e9', '\uff21', '\ud800')));
        return Gen.Choose(0, 14).SelectMany(length => letter.ArrayOf(length)).Select(letters => new string(letters)).ToArbitrary();
    }

    [Property(MaxTest = 20_000, Arbitrary = [typeof(MosipBase64Tests)])]
    public void TryDecode_AnyText_DoesWhatJavaDoes(string text)
    {
        byte[]? url = JavaBase64.Decode(text, JavaBase64.Url), standard = JavaBase64.Decode(text, JavaBase64.Standard);

        AssertSame(url, MosipBase64.TryDecodeUrl(text, out byte[] data), data);
        AssertSame(standard, MosipBase64.TryDecodeStandard(text, out data), data);
        AssertSame(url ?? standard, MosipBase64.TryDecode(text, out data), data);
    }

    [Property(MaxTest = 500)]
    public void TryDecode_WhatAnEncoderMade_GivesTheBytes(byte[] data)
    {
        string url = MosipBase64.EncodeUrl(data), standard = Convert.ToBase64String(data);

        Assert.DoesNotContain(url, c => c is '=' or '+' or '/');
        Assert.True(MosipBase64.TryDecodeUrl(url, out byte[] decoded));
        Assert.Equal(data, decoded);
        Assert.True(MosipBase64.TryDecodeStandard(standard, out decoded));
        Assert.Equal(data, decoded);
        Assert.True(MosipBase64.TryDecode(standard.TrimEnd('='), out decoded));
        Assert.Equal(data, decoded);
    }

    [Theory]
    [InlineData(511)]
    [InlineData(512)]
    [InlineData(513)]
    [InlineData(1024 * 1024)]
    public void TryDecode_ManyBytes_GivesTheBytes(int length)
    {
        byte[] data = [.. Enumerable.Range(0, length).Select(i => (byte)(i * 7))];

        Assert.True(MosipBase64.TryDecode(MosipBase64.EncodeUrl(data), out byte[] url));
        Assert.True(MosipBase64.TryDecode(Convert.ToBase64String(data), out byte[] standard));

        Assert.Equal(data, url);
        Assert.Equal(data, standard);
    }

    private static void AssertSame(byte[]? expected, bool decoded, byte[] data)
    {
        Assert.Equal(expected is not null, decoded);
        Assert.Equal(expected ?? [], data);
    }
}
