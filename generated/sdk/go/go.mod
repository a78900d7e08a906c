module github.com/payment-gateway/sdk-go

go 1.23
