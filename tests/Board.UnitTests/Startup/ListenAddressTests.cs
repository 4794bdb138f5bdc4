using Board.Api.Startup;

namespace Board.UnitTests.Startup;

public sealed class ListenAddressTests
{
    [Theory]
    [InlineData("http://127.0.0.1:5000")]
    [InlineData("http://127.0.0.1:5000/")]
    [InlineData("HTTPS://0.0.0.0")]
    [InlineData("http://localhost:5000")]
    [InlineData("http://*:80")]
    [InlineData("http://+:65535")]
    [InlineData("http://127.0.0.1:0")]
    [InlineData("http://[::1]:5000")]
    [InlineData("http://[::]")]
    [InlineData("http://[fe80::1%1]:5000")]
    [InlineData("http://board.example.com:5000")]
    [InlineData("http://unix:/board.sock")]
    public void An_address_that_the_server_understands_has_no_problem(string address) => ListenAddress.FindProblem(address).ShouldBeNull();

    [Theory]
    [InlineData("", "begin with http://")]
    [InlineData("5000", "begin with http://")]
    [InlineData("localhost:5000", "begin with http://")]
    [InlineData("ftp://127.0.0.1:5000", "begin with http://")]
    [InlineData("http:/127.0.0.1:5000", "begin with http://")]
    [InlineData("http://127.0.0.1:5000/api", "end after its port")]
    [InlineData("http://127.0.0.1:5000//", "end after its port")]
    [InlineData("http://127.0.0.1:5000?x", "end after its port")]
    [InlineData("http://127.0.0.1:5000#x", "end after its port")]
    [InlineData("http:///", "name an IP address")]
    [InlineData("http://:5000", "name an IP address")]
    [InlineData("http://::1:5000", "name an IP address")]
    [InlineData("http://[::1:5000", "name an IP address")]
    [InlineData("http://[::1]x:5000", "name an IP address")]
    [InlineData("http://[127.0.0.1]:5000", "name an IP address")]
    [InlineData("http://300.1.1.1:5000", "name an IP address")]
    [InlineData("http://10.5:5000", "name an IP address")]
    [InlineData("http://0x7f.0.0.1:5000", "name an IP address")]
    [InlineData("http://user:password@127.0.0.1:5000", "name an IP address")]
    [InlineData("http://-board-:5000", "name an IP address")]
    [InlineData("http://bücher.example:5000", "name an IP address")]
    [InlineData("http://127.0.0.1:", "port from 0 to 65535")]
    [InlineData("http://127.0.0.1:65536", "port from 0 to 65535")]
    [InlineData("http://127.0.0.1:99999999999999999999", "port from 0 to 65535")]
    [InlineData("http://127.0.0.1:-1", "port from 0 to 65535")]
    [InlineData("http://127.0.0.1:+80", "port from 0 to 65535")]
    [InlineData("http://127.0.0.1:http", "port from 0 to 65535")]
    [InlineData("http://127.0.0.1:٨٠", "port from 0 to 65535")]
    [InlineData("http://[::1]:99999", "port from 0 to 65535")]
    [InlineData("http://localhost:0", "port of its own")]
    [InlineData("\"http://127.0.0.1:5000\"", "no spaces, commas or quotes")]
    [InlineData("'http://127.0.0.1:5000'", "no spaces, commas or quotes")]
    [InlineData("http://127.0.0.1:5000,http://127.0.0.1:5001", "no spaces, commas or quotes")]
    [InlineData("http://127.0.0.1:5000 http://127.0.0.1:5001", "no spaces, commas or quotes")]
    [InlineData(" http://127.0.0.1:5000", "no spaces, commas or quotes")]
    [InlineData("http://127.0.0.1:5000\n", "no spaces, commas or quotes")]
    [InlineData("http://unix:board.sock", "by its full path")]
    [InlineData("http://unix:/no/such/folder/board.sock", "in a folder that exists")]
    public void Every_other_address_is_rejected_with_a_reason(string address, string reason) =>
        ListenAddress.FindProblem(address).ShouldNotBeNull().ShouldContain(reason);

    [Fact]
    public void The_path_of_a_socket_has_a_maximum_length() =>
        ListenAddress.FindProblem($"http://unix:/{new string('x', 107)}").ShouldNotBeNull().ShouldContain("at most 107 bytes");
}
