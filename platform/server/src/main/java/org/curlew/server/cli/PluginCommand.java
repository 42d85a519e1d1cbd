package org.curlew.server.cli;

import java.util.concurrent.Callable;
import org.curlew.engine.experiment.Kind;
import org.curlew.lab.plugins.PluginHost;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** curlew plugin: what is installed. */
@Command(
        name = "plugin",
        description = "Shows the installed plugins.",
        mixinStandardHelpOptions = true,
        subcommands = PluginCommand.ListCommand.class)
final class PluginCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        System.err.println("Say what to do: curlew plugin list");
        return 2;
    }

    /** curlew plugin list: plugins with their contributions; files that were skipped, with the reason. */
    @Command(
            name = "list",
            description = "Lists plugins and contributions, and files that were skipped.",
            mixinStandardHelpOptions = true)
    static final class ListCommand implements Callable<Integer> {

        @Mixin
        private Installed installed;

        @Override
        public Integer call() {
            PluginHost host = installed.host();
            host.plugins()
                    .forEach(p -> System.out.printf("%s %s (%s) %s%n", p.id(), p.version(), p.license(), p.file()));
            for (Kind kind : Kind.values()) {
                host.catalogue()
                        .all(kind)
                        .forEach(c -> System.out.printf("  %-16s %-28s %s%n", kind.label(), c.name(), c.summary()));
            }
            host.problems().forEach(p -> System.err.println("skipped " + p.file() + ": " + p.message()));
            return 0;
        }
    }
}
