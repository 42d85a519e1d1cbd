package org.curlew.server.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/**
 * The secret of the printed link: 256 random bits, in hex, in a file of the data directory that its owner alone can read.
 * It outlives a restart, so that pages that are open go on where they were; deleting the file makes a new one.
 */
public final class AccessToken {

    private static final int BYTES = 32;

    private final String text;

    private AccessToken(String text) {
        this.text = text;
    }

    /** The token kept in the data directory; made at the first start. */
    public static AccessToken in(Path data, SecureRandom random) {
        Path file = data.resolve("access-token");
        try {
            if (!Files.exists(file)) {
                create(file, random);
            }
            String kept = Files.readString(file).strip();
            if (!kept.matches("[0-9a-f]{" + 2 * BYTES + "}")) {
                Files.delete(file);
                create(file, random);
                kept = Files.readString(file).strip();
            }
            return new AccessToken(kept);
        } catch (IOException e) {
            throw new UncheckedIOException("the access token cannot be kept in " + file, e);
        }
    }

    private static void create(Path file, SecureRandom random) throws IOException {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        Set<PosixFilePermission> ownerOnly = PosixFilePermissions.fromString("rw-------");
        FileAttribute<?>[] attributes = posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(ownerOnly)}
                : new FileAttribute<?>[0];
        try (var channel = Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
            channel.write(StandardCharsets.US_ASCII.encode(HexFormat.of().formatHex(secret) + "\n"));
        } catch (FileAlreadyExistsException madeMeanwhile) {
            return;
        }
    }

    /** Takes the same time wherever the texts differ. */
    public boolean matches(String offered) {
        return offered != null
                && MessageDigest.isEqual(
                        text.getBytes(StandardCharsets.UTF_8), offered.getBytes(StandardCharsets.UTF_8));
    }

    public String text() {
        return text;
    }

    @Override
    public String toString() {
        return "AccessToken[...]";
    }
}
