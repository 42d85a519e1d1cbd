package org.curlew.server.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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
        synopsisSubcommandLabel = "COMMAND")
public final class Curlew {

    private static final List<Class<?>> COMMANDS = List.of(
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
            WarmUpCommand.class);

    private Curlew() {}

    public static void main(String[] arguments) {
        CompletableFuture<Void> vectors = CompletableFuture.runAsync(VectorModule::load);
        int status = commandLine(arguments)
                .setExecutionStrategy(parsed -> {
                    vectors.join();
                    return new CommandLine.RunLast().execute(parsed);
                })
                .execute(arguments);
        System.out.flush();
        Runtime.getRuntime().exit(status);
    }

    /** With all commands, or with the one that the arguments begin with: to describe every other one would take longer than many a command does. */
    static CommandLine commandLine(String... arguments) {
        CommandLine line = new CommandLine(new Curlew());
        String first = arguments.length == 0 ? "" : arguments[0];
        List<Class<?>> asked = COMMANDS.stream()
                .filter(c -> c.getAnnotation(Command.class).name().equals(first))
                .toList();
        (asked.isEmpty() ? COMMANDS : asked).forEach(line::addSubcommand);
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
