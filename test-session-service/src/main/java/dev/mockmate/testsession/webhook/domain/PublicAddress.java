package dev.mockmate.testsession.webhook.domain;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Which addresses belong to the public internet, by the IANA registries of special-purpose addresses: all others (private, loopback,
 * link-local with the clouds' metadata, shared, documentation, multicast, tunnels that hold another address) may lead inside.
 */
public final class PublicAddress {
    private static final List<Block> NOT_PUBLIC_4 = List.of(
            block(0, 0, 0, 8),
            block(10, 0, 0, 8),
            block(100, 64, 0, 10),
            block(127, 0, 0, 8),
            block(169, 254, 0, 16),
            block(172, 16, 0, 12),
            block(192, 0, 0, 24),
            block(192, 0, 2, 24),
            block(192, 88, 99, 24),
            block(192, 168, 0, 16),
            block(198, 18, 0, 15),
            block(198, 51, 100, 24),
            block(203, 0, 113, 24),
            block(224, 0, 0, 3));

    private PublicAddress() {}

    private record Block(long network, int prefix) {
        boolean holds(long address) {
            return address >>> (32 - prefix) == network >>> (32 - prefix);
        }
    }

    private static Block block(int first, int second, int third, int prefix) {
        return new Block((long) first << 24 | (long) second << 16 | (long) third << 8, prefix);
    }

    /** Whether anybody on the internet may be behind it. */
    public static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
    }

    private static boolean isPublic4(byte[] bytes) {
        long address = 0;
        for (byte part : bytes) {
            address = address << 8 | part & 0xff;
        }
        long value = address;
        return NOT_PUBLIC_4.stream().noneMatch(block -> block.holds(value));
    }

    /** 2000::/3 alone is given out; in it, not 2001::/23 (protocols, Teredo), 2001:db8::/32, 2002::/16 (6to4), 3fff::/20. */
    private static boolean isPublic6(byte[] bytes) {
        int first = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        int second = (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
        boolean given = first >>> 13 == 1;
        boolean protocols = first == 0x2001 && (second < 0x200 || second == 0xdb8);
        boolean documentation = first == 0x3fff && second < 0x1000;
        return given && !protocols && first != 0x2002 && !documentation;
    }
}
