package dev.mockmate.testsession.webhook.rest;

import dev.mockmate.platform.problem.ProblemException;
import dev.mockmate.testsession.webhook.application.WebhookConfig;
import dev.mockmate.testsession.webhook.domain.PublicAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Set;

/**
 * What may be written as a receiver's URL: https, a host, nobody's password. Addresses written out are looked at here; names mean
 * something else tomorrow and are looked at when connecting.
 */
@ApplicationScoped
class ReceiverUrls {
    private static final int MAX_PORT = 65_535;

    private final WebhookConfig config;

    ReceiverUrls(WebhookConfig config) {
        this.config = config;
    }

    /** @throws ProblemException 422 */
    String checked(String text) {
        URI url = parse(text);
        String host = url.getHost();
        if (host == null || url.getRawUserInfo() != null || url.getRawFragment() != null || url.getPort() > MAX_PORT) {
            throw invalid("must be a URL with a host, without user and fragment");
        }
        if (config.trustedHosts().orElse(Set.of()).contains(host)) {
            return text;
        }
        if (!"https".equalsIgnoreCase(url.getScheme())) {
            throw invalid("must be an https URL");
        }
        if (isAddress(host) && !isPublic(host)) {
            throw invalid("must lead to a public address");
        }
        return text;
    }

    private static URI parse(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException notAUrl) {
            throw invalid("must be a URL");
        }
    }

    /** Whether it is an address in some spelling, which needs no look-up. */
    private static boolean isAddress(String host) {
        return host.startsWith("[") || host.chars().allMatch(c -> c == '.' || c >= '0' && c <= '9');
    }

    private static boolean isPublic(String address) {
        try {
            return PublicAddress.isPublic(InetAddress.getByName(address));
        } catch (UnknownHostException notAnAddress) {
            return false;
        }
    }

    private static ProblemException invalid(String message) {
        return ProblemException.invalidField("url", message);
    }
}
