using System.Text.Json;
using Mosip.Partner.Management;

namespace Mosip.Partner.Tests.Unit.Management;

public class DeviceTypeRowTests
{
    [Theory]
    [InlineData("""{"code":"Slap","deviceType":"Finger","name":"Slap","desciption":"Four fingers"}""")]
    [InlineData("""{"code":"Slap","deviceTypeCode":"Finger","name":"Slap","descr":"Four fingers"}""")]
    [InlineData("""{"desciption":"Four fingers","descr":"Four fingers","deviceTypeCode":"Finger","deviceType":"Finger","name":"Slap","code":"Slap"}""")]
    public void Row_InEitherSpelling_IsRead(string json)
    {
        DeviceTypeRow row = JsonSerializer.Deserialize(json, ManagementJson.Default.DeviceTypeRow)!;

        Assert.Equal(("Slap", "Finger", "Slap", "Four fingers"), (row.Code, row.DeviceTypeCode, row.Name, row.Description));
    }
}
