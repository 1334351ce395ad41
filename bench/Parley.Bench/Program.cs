using Parley.Bench;

return args switch
{
    ["findings", string folder] => FindingsVerb.Run(folder, Console.Out),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        usage: Parley.Bench VERB
          findings DIR   reads the articles of a folder and prints their findings as JSON Lines
        """);
    return 2;
}
