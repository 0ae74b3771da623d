using Mosip.Partner.Devices;
using Mosip.Partner.Devices.AspNetCore;

// The namespace in which every Map and Use method is found.
#pragma warning disable IDE0130
namespace Microsoft.AspNetCore.Builder;
#pragma warning restore IDE0130

/// <summary>Serves a secure biometric interface in an application of one's own; <see cref="SbiHost"/> is one that is ready.</summary>
public static class MosipSbiEndpoints
{
    /// <summary>Answers every request that comes this far. The application listens on 127.0.0.1 only, on a port from 4501 to 4600.</summary>
    /// <param name="app">The application.</param>
    /// <param name="sbi">The interface.</param>
    public static void RunMosipSbi(this IApplicationBuilder app, SecureBiometricInterface sbi)
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentNullException.ThrowIfNull(sbi);
        app.Run(new SbiEndpoint(sbi.HandleAsync).HandleAsync);
    }
}
