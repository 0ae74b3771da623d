using System.Text.Json;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Devices.Registration;

namespace Mosip.Partner.Devices;

/// <summary>What a device provider wants MOSIP's partner management (PMS) to have of it: models of devices, and versions of the software that serves them.</summary>
/// <remarks>A file under version control; <see cref="DeviceRegistration"/> compares it with PMS and registers the difference. Comments and trailing commas may be in it.</remarks>
/// <example><code>
/// {
///   "providerId": "acme-devices",
///   "devices": [ { "name": "slap", "type": "Finger", "subType": "Slap", "make": "Acme", "model": "FS-10" } ],
///   "software": [ { "version": "2.4.0", "binaryHash": "9f86d0...", "builtAt": "2026-02-01T00:00:00Z", "expiresAt": "2028-02-01T00:00:00Z", "devices": ["slap"] } ]
/// }
/// </code></example>
public sealed record DeviceCatalog
{
    private const string Operation = "read device catalogue";
    private const int MaximumSize = 1024 * 1024;

    /// <summary>The device provider's partner id.</summary>
    public required string ProviderId { get; init; }

    /// <summary>The models of devices.</summary>
    public IReadOnlyList<CatalogDevice> Devices { get; set; } = [];

    /// <summary>The versions of the software.</summary>
    public IReadOnlyList<CatalogSoftware> Software { get; set; } = [];

    /// <summary>Reads a catalogue.</summary>
    /// <param name="json">The JSON, UTF-8, at most 1 MiB.</param>
    /// <exception cref="MosipInputException">It is not JSON, has a member too many or too few, or contradicts itself or what PMS takes; all faults are named.</exception>
    public static DeviceCatalog Parse(ReadOnlySpan<byte> json)
    {
        if (json.Length > MaximumSize)
            throw new MosipInputException(MosipInputFault.TooLarge, Operation, $"{json.Length} bytes of at most {MaximumSize}");
        try
        {
            DeviceCatalog catalog = JsonSerializer.Deserialize(json, RegistrationJson.Default.DeviceCatalog) ?? throw new JsonException("null");
            catalog.Validate();
            return catalog;
        }
        catch (JsonException e)
        {
            // The framework's text names the member and never a value.
            throw new MosipInputException(MosipInputFault.InvalidContent, Operation, e.Message, e);
        }
    }

    /// <summary>Finds out whether the catalogue can be registered, without asking PMS.</summary>
    /// <exception cref="MosipInputException">It can't; all faults are named.</exception>
    public void Validate()
    {
        string[] faults = [.. FindFaults()];
        if (faults.Length > 0)
            throw new MosipInputException(MosipInputFault.InvalidContent, Operation, string.Join("; ", faults));
    }

    /// <summary>Writes the catalogue as <see cref="Parse"/> reads it.</summary>
    public byte[] ToUtf8Json() => JsonSerializer.SerializeToUtf8Bytes(this, RegistrationJson.Default.DeviceCatalog);

    internal IEnumerable<CatalogSoftware> SoftwareOf(CatalogDevice device) => Software.Where(software => !software.Retired && software.Devices.Contains(device.Name));

    private IEnumerable<string> FindFaults()
    {
        if (string.IsNullOrWhiteSpace(ProviderId) || ProviderId.Length > PmsText.MaximumLength)
            yield return $"providerId has 1 to {PmsText.MaximumLength} characters";
        foreach (string fault in Devices.SelectMany(device => device.FindFaults()).Concat(Software.SelectMany(software => software.FindFaults())))
            yield return fault;
        foreach (IGrouping<string, CatalogDevice> twice in Devices.GroupBy(device => device.Name).Where(group => group.Count() > 1))
            yield return $"two devices have the name '{twice.Key}'";
        foreach (CatalogDevice twice in Devices.Where((device, index) => Devices.Take(index).Any(device.IsSameAs)))
            yield return $"the device '{twice.Name}' has type, subType, make and model of another (PMS_AUT_003)";
        foreach (CatalogSoftware twice in Software.Where((software, index) => Software.Take(index).Any(other => PmsText.Same(other.Version, software.Version))))
            yield return $"two entries of software have the version '{twice.Version}' (PMS_AUT_512)";
        foreach (CatalogSoftware software in Software)
        {
            foreach (string name in software.Devices.Where(name => !Devices.Any(device => device.Name == name)))
                yield return $"the software '{software.Version}' serves the device '{name}', which is not in the catalogue";
        }
    }
}
