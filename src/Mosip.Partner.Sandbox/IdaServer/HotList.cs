using System.Collections.Concurrent;
using System.Text;
using Mosip.Partner.Core.Crypto;
using Mosip.Partner.Sandbox.Ida.Binding;

namespace Mosip.Partner.Sandbox.IdaServer;

/// <summary>The devices and device providers that the country has blocked, by the digests that MOSIP keeps of them.</summary>
internal sealed class HotList
{
    private readonly ConcurrentDictionary<string, bool> _blocked = new(StringComparer.Ordinal);

    public void BlockDevice(string serialNumber, string make, string model) => _blocked[DigestOf(serialNumber, make, model)] = true;

    public void BlockProvider(string provider, string providerId) => _blocked[DigestOf(provider, providerId)] = true;

    /// <exception cref="ServiceRefusedException">A biometric comes from what is blocked: first all providers are looked up, then all devices.</exception>
    public void Check(IReadOnlyList<Biometric?> biometrics)
    {
        if (_blocked.IsEmpty)
            return;
        Check(biometrics, "DEVICE_PROVIDER", digitalId => DigestOf(digitalId.Provider, digitalId.ProviderId));
        Check(biometrics, "DEVICE", digitalId => DigestOf(digitalId.SerialNo, digitalId.Make, digitalId.Model));
    }

    private void Check(IReadOnlyList<Biometric?> biometrics, string subject, Func<DigitalId, string> digestOf)
    {
        for (int i = 0; i < biometrics.Count; i++)
        {
            if (biometrics[i]?.Data?.DigitalId is { } digitalId && _blocked.ContainsKey(digestOf(digitalId)))
                throw ServiceRefusedException.Because(IdaServiceErrors.Blocked, new($"digitalId of biometric {i}", $"a {subject} that is not blocked", "one on the hot list"), $"request/biometrics/{i}/{subject}");
        }
    }

    private static string DigestOf(params ReadOnlySpan<string?> members) => MosipHash.UpperHex(Encoding.UTF8.GetBytes(string.Concat(members)));
}
