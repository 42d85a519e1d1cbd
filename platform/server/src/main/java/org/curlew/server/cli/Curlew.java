package org.curlew.server.cli;

import java.io.PrintWriter;
import org.curlew.lab.worker.VectorModule;
import org.curlew.spi.InvalidInput;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program's entry: the commands, and how they end (0 fine, 1 the work failed, 2 the request was wrong). */
@Command(
        name = "curlew",
        description = "A lab bench for learning dynamics.",
        mixinStandardHelpOptions = true,
        version = "Curlew 0.1.0",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ServeCommand.class,
            RunCommand.class,
            SweepCommand.class,
            GalleryCommand.class,
            VerifyCommand.class,
            BenchCommand.class,
            ValidateCommand.class,
            SchemaCommand.class,
            PluginCommand.class,
            TheoryCommand.class,
            WorkerCommand.class,
            WarmUpCommand.class
        })
public final class Curlew {

    private Curlew() {}

    public static void main(String[] arguments) {
        VectorModule.load();
        int status = commandLine().execute(arguments);
        System.out.flush();
        Runtime.getRuntime().exit(status);
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Curlew());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            PrintWriter err = command.getErr();
            if (failure instanceof InvalidInput mistake) {
                mistake.violations().forEach(v -> err.println(v.message()));
                return CommandLine.ExitCode.USAGE;
            }
            err.println(command.getCommandName() + ": " + failure);
            return CommandLine.ExitCode.SOFTWARE;
        });
        return line;
    }
}
