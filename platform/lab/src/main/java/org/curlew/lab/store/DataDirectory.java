package org.curlew.lab.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.curlew.spi.InvalidInput;

/** The data directory: readable by its owner alone, and used by one instance at a time. */
public final class DataDirectory implements AutoCloseable {

    private final Path path;
    private final RandomAccessFile file;

    /** @throws InvalidInput where another instance uses it or it cannot be written, with the next step */
    public DataDirectory(Path path) {
        this.path = path;
        try {
            create(path);
            file = new RandomAccessFile(path.resolve("lock").toFile(), "rw");
        } catch (IOException failure) {
            throw new InvalidInput(
                    "/data",
                    "data directory " + path + " cannot be written: " + failure + ". Choose another with --data.");
        }
        if (!locked()) {
            String owner = owner();
            close();
            throw new InvalidInput(
                    "/data",
                    "data directory " + path + " is in use by another Curlew" + owner
                            + ". Stop it, or choose another directory with --data.");
        }
    }

    public Path path() {
        return path;
    }

    /** Takes the files away from everybody else, those of an earlier start too. */
    public void keepPrivate() {
        if (!posix()) {
            return;
        }
        try (Stream<Path> all = Files.list(path)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
        } catch (IOException failure) {
            throw new InvalidInput(
                    "/data",
                    "data directory " + path + " cannot be kept private: " + failure + ". Choose another with --data.");
        }
    }

    private static boolean posix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    private static void create(Path path) throws IOException {
        Files.createDirectories(path);
        if (posix()) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        }
        Files.createDirectories(path.resolve("plugins"));
    }

    // the lock goes with the process, however it ends; the file says who holds it
    private boolean locked() {
        try {
            FileLock lock = file.getChannel().tryLock(Long.MAX_VALUE - 1, 1, false);
            if (lock == null) {
                return false;
            }
            file.setLength(0);
            file.writeBytes(Long.toString(ProcessHandle.current().pid()));
            return true;
        } catch (OverlappingFileLockException sameProcess) {
            return false;
        } catch (IOException failure) {
            throw new InvalidInput("/data", "data directory " + path + " cannot be locked: " + failure);
        }
    }

    private String owner() {
        try {
            String pid = file.readLine();
            return pid == null ? "" : " (process " + pid + ")";
        } catch (IOException unknown) {
            return "";
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
