// An adjudicator's desk: a web page on which an operator compares an applicant with candidates and decides, and MOSIP is told.
// MOSIP is played by a sandbox in this process: login, data share and broker over real sockets, and the two stages that send cases.
// With --unattended it decides every case by itself, tries what must not work, restarts the desk, and ends with exit code 0 when all was right.
// A real desk has operators who sign in; this one takes whoever opens the page, so it listens on this machine only.
using AdjudicationDesk;
using AdjudicationDesk.Country;

string state = Directory.CreateTempSubdirectory("adjudication-desk-").FullName;
try
{
    await using SampleCountry country = await SampleCountry.StartAsync();
    if (args is ["--unattended"])
    {
        await Rehearsal.RunAsync(country, state);
        return 0;
    }
    await using WebApplication desk = await Desk.StartAsync(country, state);
    await country.SendCasesAsync();
    Console.WriteLine($"The desk is at {desk.Urls.Single()}, with cases of the sandbox at {country.Address}. Ctrl+C ends both.");
    await desk.WaitForShutdownAsync();
    return 0;
}
finally
{
    Directory.Delete(state, recursive: true);
}
