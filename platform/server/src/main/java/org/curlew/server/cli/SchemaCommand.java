package org.curlew.server.cli;

import java.util.concurrent.Callable;
import org.curlew.engine.experiment.ExperimentSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** curlew schema: the JSON Schema of experiments, with the installed plugins. */
@Command(name = "schema", description = "Prints the JSON Schema of experiments.", mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {

    @Mixin
    private Installed installed;

    @Override
    public Integer call() {
        System.out.println(new ExperimentSchema(installed.host().catalogue()).json());
        return 0;
    }
}
