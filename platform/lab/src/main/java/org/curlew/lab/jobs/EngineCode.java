package org.curlew.lab.jobs;

import java.net.URISyntaxException;
import java.nio.file.Path;
import org.curlew.engine.simulation.Simulation;
import org.curlew.lab.plugins.FileHash;

/** Names the very engine and Java that compute here: what was measured with others says nothing about them. */
public final class EngineCode {

    private EngineCode() {}

    /** SHA-256 of the engine's jar, empty where it is a folder; then the Java. */
    public static String name() {
        try {
            Path jar = Path.of(Simulation.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return FileHash.sha256(jar) + " " + Runtime.version();
        } catch (URISyntaxException unnamed) {
            throw new IllegalStateException(unnamed);
        }
    }
}
