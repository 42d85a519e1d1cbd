package org.curlew.lab.jobs;

import java.net.URISyntaxException;
import java.nio.file.Path;
import org.curlew.engine.simulation.Simulation;
import org.curlew.lab.plugins.FileHash;
import org.curlew.spi.Network;

/** Names the very engine and Java that compute here: what was measured with others says nothing about them. */
public final class EngineCode {

    private EngineCode() {}

    /** SHA-256 of the jars of engine and SPI, empty where they are folders; then the Java. */
    public static String name() {
        return sha256(Simulation.class) + " " + sha256(Network.class) + " " + Runtime.version();
    }

    /** The same with the processor that it runs on. */
    public static String onThisMachine() {
        return name() + " " + System.getProperty("os.arch") + " " + ThisProcessor.name();
    }

    private static String sha256(Class<?> inside) {
        try {
            return FileHash.sha256(Path.of(
                    inside.getProtectionDomain().getCodeSource().getLocation().toURI()));
        } catch (URISyntaxException unnamed) {
            throw new IllegalStateException(unnamed);
        }
    }
}
