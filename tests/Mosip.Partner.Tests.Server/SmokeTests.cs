namespace Mosip.Partner.Tests.Server;

public class SmokeTests
{
    [Fact]
    public void Vectors_AreThere() => Assert.Equal(2, 1 + 1);
}
