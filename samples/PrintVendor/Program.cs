// A print vendor receives a credential of the sandbox's resident, verifies it, prints it as PNG and PDF, and reports back.
// Everything is real but the country: hub, data share and partner management are played by a sandbox in this process, over real HTTP.
// Then the service is started again, as after a restart, and MOSIP sends the same credential again: nothing is printed twice.
// Any failure ends the program with an error.
using Mosip.Partner.Credentials.Requests;
using Mosip.Partner.Sandbox;
using PrintVendor;
using PrintVendor.Printing;

string folder = Directory.CreateDirectory(args is [var given] ? given : "cards").FullName;
string state = Directory.CreateTempSubdirectory("mosip-print-vendor-").FullName;
using CardFonts fonts = CardFonts.Load(Environment.GetEnvironmentVariable("PRINT_VENDOR_FONTS") ?? CardFonts.DefaultFolder);
using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
var tray = new CardTray(folder);
Resident resident = Resident.Sample("4370296312658178").WithPhoto(DrawnFace.CreateRecord());
await using MosipSandbox sandbox = await MosipSandbox.StartAsync(options => options.AddResident(resident));
try
{
    // Registration, certificate, policy, approval and type of credential, through the sandbox's partner management.
    OnboardedCredentialPartner partner = await sandbox.OnboardCredentialPartnerAsync();
    Console.WriteLine($"{partner.OrganisationName} is onboarded as {partner.PartnerId}.");

    SandboxCredential issued;
    await using (WebApplication vendor = await Vendor.StartAsync(partner, state, tray, fonts))
    {
        await SubscribedAsync(1);
        Console.WriteLine($"Subscribed to {partner.PartnerId}/CREDENTIAL_ISSUED.");
        issued = await sandbox.Credentials.IssueAsync(partner, resident.Uin, cancellationToken: patience.Token);
        Expect(issued.Status == "ISSUED", $"The credential was not issued: {issued.StatusComment}");
        SandboxCredential printed = await sandbox.Credentials.WaitAsync(issued.RequestId, "PRINTED", patience.Token);
        Console.WriteLine($"Credential {issued.RequestId} was issued, received, verified and printed; MOSIP has the status {printed.Status}.");
        await vendor.StopAsync();
    }
    string[] cards = [.. tray.Files.Where(file => Path.GetFileName(file).StartsWith(issued.RequestId, StringComparison.Ordinal))];
    Expect(cards.Length == 2, "There is not one card as PNG and as PDF.");
    DateTime[] times = [.. cards.Select(File.GetLastWriteTimeUtc)];

    // The second run: the same inbox, and MOSIP sends the credential again.
    await using (WebApplication vendor = await Vendor.StartAsync(partner, state, tray, fonts))
    {
        await SubscribedAsync(2);
        await vendor.Services.GetRequiredService<ICredentialRequestClient>().RetriggerAsync(issued.RequestId, patience.Token);
        // A credential after it is handled after it.
        SandboxCredential next = await sandbox.Credentials.IssueAsync(partner, resident.Uin, cancellationToken: patience.Token);
        await sandbox.Credentials.WaitAsync(next.RequestId, "PRINTED", patience.Token);
        await vendor.StopAsync();
    }
    Expect(times.SequenceEqual(cards.Select(File.GetLastWriteTimeUtc)), "A card was printed twice.");
    Console.WriteLine("Started again, and sent the same credential again: it was not printed a second time.");
    foreach (string card in cards)
        Console.WriteLine(card);
    return 0;
}
finally
{
    Directory.Delete(state, recursive: true);
}

// The hub delivers nothing that was published before the subscription stood.
async Task SubscribedAsync(int subscriptions)
{
    while (sandbox.Hub.Subscriptions.Count < subscriptions)
        await Task.Delay(50, patience.Token);
}

static void Expect(bool condition, string message)
{
    if (!condition)
        throw new InvalidOperationException(message);
}
