package org.curlew.server.access;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The names under which this server may be addressed. Another name in the Host header is a page of somebody else whose name
 * was pointed at this machine (DNS rebinding).
 */
public record AllowedHosts(Set<String> names) {

    /** The names of the loopback and of the address that the server listens on; all of this machine's for a wildcard address. */
    public static AllowedHosts listeningOn(String host) {
        Set<String> names = new HashSet<>(Set.of("localhost", "127.0.0.1", "[::1]"));
        names.add(bracketed(host));
        if (host.equals("0.0.0.0") || host.equals("::")) {
            names.addAll(thisMachine());
        }
        return new AllowedHosts(Set.copyOf(names));
    }

    public boolean allow(String hostHeader) {
        return hostHeader != null && names.contains(withoutPort(hostHeader).toLowerCase(Locale.ROOT));
    }

    private static String withoutPort(String authority) {
        int colon = authority.lastIndexOf(':');
        return colon > authority.lastIndexOf(']') ? authority.substring(0, colon) : authority;
    }

    private static String bracketed(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return lower.contains(":") && !lower.startsWith("[") ? "[" + lower + "]" : lower;
    }

    private static Set<String> thisMachine() {
        try {
            Set<String> names = NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .map(address -> bracketed(address.getHostAddress().replaceFirst("%.*", "")))
                    .collect(Collectors.toCollection(HashSet::new));
            InetAddress local = InetAddress.getLocalHost();
            names.add(local.getHostName().toLowerCase(Locale.ROOT));
            names.add(local.getCanonicalHostName().toLowerCase(Locale.ROOT));
            return names;
        } catch (SocketException | UnknownHostException unnamed) {
            return Set.of();
        }
    }
}
