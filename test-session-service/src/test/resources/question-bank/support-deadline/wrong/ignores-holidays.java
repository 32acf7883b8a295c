import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.Scanner;
import java.util.Set;

public class Main {
    static LocalDateTime deadline(LocalDateTime opened, int minutes, LocalTime open, LocalTime close,
            Set<LocalDate> holidays) {
        int start = minute(open);
        int end = minute(close);
        int begin = Math.max(start, Math.min(minute(opened.toLocalTime()), end));
        int left = minutes;
        LocalDate day = opened.toLocalDate();
        while (true) {
            boolean working = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
            if (working) {
                if (left <= end - begin) {
                    return day.atStartOfDay().plusMinutes(begin + left);
                }
                left -= end - begin;
            }
            day = day.plusDays(1);
            begin = start;
        }
    }

    static int minute(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }

    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        LocalTime open = LocalTime.parse(in.next());
        LocalTime close = LocalTime.parse(in.next());
        int h = in.nextInt();
        Set<LocalDate> holidays = new HashSet<>();
        for (int i = 0; i < h; i++) {
            holidays.add(LocalDate.parse(in.next()));
        }
        int q = in.nextInt();
        for (int i = 0; i < q; i++) {
            LocalDateTime opened = LocalDate.parse(in.next()).atTime(LocalTime.parse(in.next()));
            LocalDateTime result = deadline(opened, in.nextInt(), open, close, holidays);
            System.out.println(result.toLocalDate() + " " + result.toLocalTime());
        }
    }
}
