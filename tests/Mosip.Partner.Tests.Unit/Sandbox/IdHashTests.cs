using Mosip.Partner.Sandbox.Credentials;

namespace Mosip.Partner.Tests.Unit.Sandbox;

public class IdHashTests
{
    // credentials.md, section 20: computed independently.
    [Fact]
    public void OfAndModulo_KnownId_GiveTheKnownValues()
    {
        Assert.Equal("34DA71609D90CDC46CE8C7D3FA3CA7CD21A4ED2AA474E281FBDF264B59A86A2E", IdHash.Of("5678901234", "c2FsdC1leGFtcGxlLTEyMw"));
        Assert.Equal(40, IdHash.Modulo("5678901234"));
    }
}
