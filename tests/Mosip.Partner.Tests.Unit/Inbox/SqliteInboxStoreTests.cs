using Microsoft.Data.Sqlite;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Inbox;
using Mosip.Partner.Tests.Unit.Inbox.Contract;

namespace Mosip.Partner.Tests.Unit.Inbox;

public sealed class SqliteInboxStoreTests : InboxStoreContract
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mosip-inbox-").FullName;

    private string File => Path.Combine(_folder, "sub", "inbox.db");

    protected override Task<IInboxStore> OpenAsync() => Task.FromResult<IInboxStore>(SqliteInboxStore.Open(File, Time));

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Open_FileInUse_IsRefusedWithAdvice()
    {
        MosipInputException refusal = Assert.Throws<MosipInputException>(() => SqliteInboxStore.Open(File));

        Assert.Contains("another process", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_NoDatabase_IsRefused()
    {
        string path = Path.Combine(_folder, "text.db");
        await System.IO.File.WriteAllTextAsync(path, new string('x', 5000), TestContext.Current.CancellationToken);

        Assert.Throws<SqliteException>(() => SqliteInboxStore.Open(path));
        Assert.Throws<SqliteException>(() => SqliteInboxStore.Open(path));
    }

    [Fact]
    public void Open_NewFile_IsForItsOwnerAlone()
    {
        if (OperatingSystem.IsWindows())
            return;
        foreach (string file in Directory.GetFiles(Path.GetDirectoryName(File)!))
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(file));
    }

    [Fact]
    public async Task AddAsync_AfterDispose_IsRefused()
    {
        SqliteInboxStore store = SqliteInboxStore.Open(Path.Combine(_folder, "other.db"));
        await store.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => store.AddAsync(new InboxEntry { Channel = "c", Id = "1" }, TestContext.Current.CancellationToken).AsTask());
    }
}
