using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Tests.Unit.Core.Errors;

public class MosipErrorsTests
{
    private static readonly MosipErrorCode General = new("IDA-MLC-007");

    [Fact]
    public void SelectPrimary_GeneralCodeFirst_PicksTheCause() =>
        Assert.Equal("IDA-MPA-016", Primary("IDA-MLC-007", "IDA-MPA-016"));

    [Fact]
    public void SelectPrimary_GeneralCodeLast_PicksTheCause() =>
        Assert.Equal("IDA-MLC-012", Primary("IDA-MLC-012", "IDA-MLC-007"));

    [Fact]
    public void SelectPrimary_GeneralCodeAlone_PicksIt() =>
        Assert.Equal("IDA-MLC-007", Primary("IDA-MLC-007"));

    [Fact]
    public void SelectPrimary_TwoCauses_PicksTheLast() =>
        Assert.Equal("IDA-MLC-002", Primary("IDA-MLC-012", "IDA-MLC-002"));

    [Fact]
    public void SelectPrimary_NoErrors_IsRefused() =>
        Assert.Throws<ArgumentException>(() => MosipErrors.SelectPrimary([]));

    [Property]
    public Property SelectPrimary_AnyErrors_PicksOneOfThem_AndTheGeneralOneOnlyIfThereIsNoOther() =>
        Prop.ForAll(Codes().NonEmptyListOf().ToArbitrary(), codes =>
        {
            MosipError[] errors = [.. codes.Select(code => new MosipError(new MosipErrorCode(code), "text"))];

            MosipError primary = MosipErrors.SelectPrimary(errors);

            int at = Array.FindLastIndex(errors, error => ReferenceEquals(error, primary));
            return at >= 0
                && errors[(at + 1)..].All(error => error.Code == General)
                && (primary.Code != General || errors.All(error => error.Code == General));
        });

    [Theory]
    [InlineData(true, "IDA-OTA-004")]
    [InlineData(true, "IDA-DEA-001", "IDA-DEA-001")]
    [InlineData(true, "IDA-MLC-007", "IDA-MLC-022")]
    [InlineData(false, "IDA-MLC-007")]
    [InlineData(false, "IDA-MLC-007", "IDA-MPA-016")]
    [InlineData(false, "IDA-MLC-012", "IDA-MLC-002")]
    [InlineData(false, "XYZ-1")]
    public void AreRefusal_OneFaultAmongThem_MakesItAFault(bool expected, params string[] codes) =>
        Assert.Equal(expected, MosipErrors.AreRefusal([.. codes.Select(code => new MosipError(new MosipErrorCode(code), "text"))]));

    [Fact]
    public void AreRefusal_NoErrors_IsRefused() =>
        Assert.Throws<ArgumentException>(() => MosipErrors.AreRefusal([]));

    [Fact]
    public void ToString_EchoedInput_IsMasked() =>
        Assert.Equal("IDA-MLC-009: Invalid Input Parameter - ***", new MosipError(new("IDA-MLC-009"), "Invalid Input Parameter - 4370296312658178").ToString());

    private static Gen<string> Codes() => Gen.Elements("IDA-MLC-007", "IDA-MLC-012", "IDA-MPA-016", "IDA-OTA-004", "XYZ-1");

    private static string Primary(params string[] codes) =>
        MosipErrors.SelectPrimary([.. codes.Select(code => new MosipError(new MosipErrorCode(code), "text"))]).Code.Value;
}
