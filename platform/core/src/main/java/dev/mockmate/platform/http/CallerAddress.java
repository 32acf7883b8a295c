package dev.mockmate.platform.http;

import io.netty.util.NetUtil;
import io.vertx.core.net.SocketAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Whom an address stands for when callers are limited by it: an IPv4 address for itself, an IPv6 address for its network of 64
 * bits, because a single customer is given that many.
 */
final class CallerAddress {
    private static final int IPV6_BYTES = 16;
    private static final int NETWORK_BYTES = 8;
    private static final int MAPPED_PREFIX = 12;
    private static final int LONGEST_NAME = 64;

    private CallerAddress() {}

    /** The key of the caller at this address, which a trusted proxy may have told. */
    static String key(SocketAddress remote) {
        return remote == null || remote.host() == null ? "unknown" : key(remote.host());
    }

    static String key(String host) {
        byte[] address = NetUtil.createByteArrayFromIpAddressString(host);
        if (address == null) {
            return host.length() <= LONGEST_NAME ? host : host.substring(0, LONGEST_NAME);
        }
        if (address.length != IPV6_BYTES) {
            return NetUtil.bytesToIpAddress(address);
        }
        return isMapped(address)
                ? NetUtil.bytesToIpAddress(Arrays.copyOfRange(address, MAPPED_PREFIX, IPV6_BYTES))
                : HexFormat.of().formatHex(address, 0, NETWORK_BYTES) + "/64";
    }

    /** Whether it is an IPv4 address written as IPv6 ({@code ::ffff:…}). */
    private static boolean isMapped(byte[] address) {
        for (int i = 0; i < MAPPED_PREFIX - 2; i++) {
            if (address[i] != 0) {
                return false;
            }
        }
        return address[MAPPED_PREFIX - 2] == (byte) 0xff && address[MAPPED_PREFIX - 1] == (byte) 0xff;
    }
}
