using Mosip.Partner.Sandbox.Ida.Binding;

namespace Mosip.Partner.Sandbox.Ida.Validation;

/// <summary>What every biometric must say about its device. MOSIP names three of the members without <c>data/</c>.</summary>
internal static class DeviceDetailRules
{
    public static void Check(IReadOnlyList<Biometric?> biometrics, ValidationErrors errors)
    {
        for (int i = 0; i < biometrics.Count; i++)
            Check(biometrics[i]!.Data!, $"request/biometrics/{i}/", errors);
    }

    private static void Check(BiometricData data, string path, ValidationErrors errors)
    {
        Require(data.DeviceCode, "deviceCode");
        Require(data.DeviceServiceVersion, "deviceServiceVersion");
        if (data.DigitalId is not { } digitalId)
        {
            errors.RejectMissing(path + "digitalId");
            return;
        }

        Require(digitalId.SerialNo, "digitalId/serialNo");
        Require(digitalId.Make, "data/digitalId/make");
        Require(digitalId.Model, "data/digitalId/model");
        Require(digitalId.Type, "data/digitalId/type");
        Require(digitalId.DeviceSubType, "data/digitalId/deviceSubType");
        Require(digitalId.Provider, "data/digitalId/deviceProvider");
        Require(digitalId.ProviderId, "data/digitalId/deviceProviderId");

        void Require(string? value, string member)
        {
            if (string.IsNullOrEmpty(value))
                errors.RejectMissing(path + member);
        }
    }
}
