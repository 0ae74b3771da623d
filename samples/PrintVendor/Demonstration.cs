using Mosip.Partner.Credentials.Requests;
using Mosip.Partner.Sandbox;
using PrintVendor.Printing;

namespace PrintVendor;

/// <summary>
/// Everything in this process, and real but the country: hub, data share and partner management are played by a sandbox. The service is started a second time, as after a restart, and MOSIP
/// sends the same credential again: nothing is printed twice.
/// </summary>
public static class Demonstration
{
    public static async Task RunAsync(CardTray tray, CardFonts fonts)
    {
        string state = Directory.CreateTempSubdirectory("mosip-print-vendor-").FullName;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        Resident resident = Resident.Sample("4370296312658178").WithPhoto(DrawnFace.CreateRecord());
        await using MosipSandbox sandbox = await MosipSandbox.StartAsync(options => options.AddResident(resident));
        try
        {
            // Registration, certificate, policy, approval and type of credential, through the sandbox's partner management.
            OnboardedCredentialPartner partner = await sandbox.OnboardCredentialPartnerAsync();
            Console.WriteLine($"{partner.OrganisationName} is onboarded as {partner.PartnerId}.");
            // The same at each start: the hub would take another address for another subscription.
            var vendor = new Vendor(mosip => mosip.UseSandbox(partner), partner.Trust, Vendor.FreePort(), state, tray, fonts);

            SandboxCredential issued;
            await using (WebApplication service = await vendor.StartAsync())
            {
                // The hub delivers nothing that was published before the subscription stood.
                while (sandbox.Hub.Subscriptions.Count == 0)
                    await Task.Delay(50, patience.Token);
                Console.WriteLine($"Subscribed to {partner.PartnerId}/CREDENTIAL_ISSUED.");
                issued = await sandbox.Credentials.IssueAsync(partner, resident.Uin, cancellationToken: patience.Token);
                Expect(issued.Status == "ISSUED", $"The credential was not issued: {issued.StatusComment}");
                SandboxCredential printed = await sandbox.Credentials.WaitAsync(issued.RequestId, "PRINTED", patience.Token);
                Console.WriteLine($"Credential {issued.RequestId} was issued, received, verified and printed; MOSIP has the status {printed.Status}.");
                await service.StopAsync();
            }
            string[] cards = [.. tray.Files.Where(file => Path.GetFileName(file).StartsWith(issued.RequestId, StringComparison.Ordinal))];
            Expect(cards.Length == 2, "There is not one card as PNG and as PDF.");
            DateTime[] times = [.. cards.Select(File.GetLastWriteTimeUtc)];

            // The second run: the same inbox, and MOSIP sends the credential again.
            await using (WebApplication service = await vendor.StartAsync())
            {
                await service.Services.GetRequiredService<ICredentialRequestClient>().RetriggerAsync(issued.RequestId, patience.Token);
                // One that is issued after it is handled after it.
                SandboxCredential next = await sandbox.Credentials.IssueAsync(partner, resident.Uin, cancellationToken: patience.Token);
                await sandbox.Credentials.WaitAsync(next.RequestId, "PRINTED", patience.Token);
                await service.StopAsync();
            }
            Expect(times.SequenceEqual(cards.Select(File.GetLastWriteTimeUtc)), "A card was printed twice.");
            Console.WriteLine("Started again, and sent the same credential again: it was not printed a second time. Another one was.");
            foreach (string card in cards)
                Console.WriteLine(card);
        }
        finally
        {
            Directory.Delete(state, recursive: true);
        }
    }

    private static void Expect(bool condition, string message)
    {
        if (!condition)
            throw new InvalidOperationException(message);
    }
}
