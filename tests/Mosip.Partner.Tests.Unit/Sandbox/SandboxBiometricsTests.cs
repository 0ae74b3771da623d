using Mosip.Partner.Biometrics;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Sandbox;

namespace Mosip.Partner.Tests.Unit.Sandbox;

/// <summary>The generated CBEFF files are what they say.</summary>
public class SandboxBiometricsTests
{
    [Fact]
    public void Adult_HasTenFingersTwoIrisesAndAFace_AllOfThemIsoRecordsThatPass()
    {
        IReadOnlyList<CbeffRecord> records = CbeffDocument.Parse(SandboxBiometrics.Adult("Amina")).RequireData();

        Assert.Equal(13, records.Count);
        Assert.Equal([10, 2, 1], new[] { BiometricType.Finger, BiometricType.Iris, BiometricType.Face }.Select(type => records.Count(record => record.Type == type)));
        Assert.Equal(13, records.Select(record => record.Subtype + record.Type).Distinct().Count());
        Assert.All(records, record => Assert.StartsWith(record.Type == BiometricType.Finger ? "FIR" : record.Type == BiometricType.Iris ? "IIR" : "FAC", System.Text.Encoding.ASCII.GetString(record.Data.Span[..3]), StringComparison.Ordinal));
    }

    [Fact]
    public void SameName_SameBytes_OtherName_NoRecordInCommon()
    {
        Assert.Equal(SandboxBiometrics.Adult("Amina"), SandboxBiometrics.Adult("Amina"));
        IEnumerable<string> Hashes(string person) => CbeffDocument.Parse(SandboxBiometrics.Adult(person)).Records.Select(MockAbisMatcher.HashOf);
        Assert.Empty(Hashes("Amina").Intersect(Hashes("Bela")));
    }

    [Fact]
    public void Infant_HasAFace() => Assert.Equal(BiometricType.Face, Assert.Single(CbeffDocument.Parse(SandboxBiometrics.Infant("Amina")).RequireData()).Type);

    [Fact]
    public void WithExceptions_HasThemWithoutData_AndThePhoto()
    {
        CbeffDocument document = CbeffDocument.Parse(SandboxBiometrics.WithExceptions("Amina"));

        Assert.Equal(["Left LittleFinger", "Left"], document.Records.Where(record => record.IsException).Select(record => record.Subtype));
        Assert.All(document.Records, record => Assert.Equal(record.IsException, record.Data.IsEmpty));
        Assert.Contains(document.Records, record => record.Type == BiometricType.ExceptionPhoto);
        Assert.Equal(12, document.RequireData().Count);
    }

    [Theory]
    [InlineData(SandboxCbeffFault.OtherXml)]
    [InlineData(SandboxCbeffFault.Truncated)]
    [InlineData(SandboxCbeffFault.Blank)]
    public void Malformed_IsNoCbeff(SandboxCbeffFault fault) => Assert.Throws<MosipCryptoException>(() => CbeffDocument.Parse(SandboxBiometrics.Malformed(fault)));

    [Theory]
    [InlineData(SandboxCbeffFault.NoData)]
    [InlineData(SandboxCbeffFault.WrongFormat)]
    public void Malformed_IsCbeffWithoutUsableData(SandboxCbeffFault fault) =>
        Assert.Throws<MosipCryptoException>(() => CbeffDocument.Parse(SandboxBiometrics.Malformed(fault)).RequireData());
}
