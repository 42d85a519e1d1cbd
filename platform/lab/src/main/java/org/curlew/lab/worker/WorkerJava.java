package org.curlew.lab.worker;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How a worker process is started: this very Java with this very class path, and the launcher's cache of loaded classes where there is one. */
public final class WorkerJava {

    private static final Path NICE = Path.of("/usr/bin/nice");

    private WorkerJava() {}

    public static List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                VectorModule.FLAG,
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+UseG1GC", // the kernels' large arrays begin at regions, and so at cache lines
                "-XX:G1HeapRegionSize=1m",
                "-Xlog:disable",
                "-Djava.awt.headless=true"));
        String cache = System.getProperty("curlew.aot");
        if (cache != null) {
            command.add("-XX:AOTCache=" + cache);
        }
        command.addAll(List.of("-cp", absolute(System.getProperty("java.class.path")), WorkerMain.class.getName()));
        return command;
    }

    /** Behind whatever else the machine does, so that the server and the browsers answer while workers have every core. A Java that is not there is left to be missed by name. */
    public static List<String> behindOthers(List<String> command) {
        List<String> behind = new ArrayList<>();
        if (Files.isExecutable(NICE) && Files.isExecutable(Path.of(command.getFirst()))) {
            behind.addAll(List.of(NICE.toString(), "-n", "10"));
        }
        behind.addAll(command);
        return behind;
    }

    private static String absolute(String classPath) {
        List<String> entries = new ArrayList<>();
        for (String entry : classPath.split(File.pathSeparator)) {
            entries.add(entry.isEmpty() ? entry : new File(entry).getAbsolutePath());
        }
        return String.join(File.pathSeparator, entries);
    }
}
